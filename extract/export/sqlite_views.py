"""The views of the SQLite export: the questions that are asked most."""

from __future__ import annotations

VIEWS = (
    # How each party voted, one row per party and side of a vote.
    """
    CREATE VIEW party_votes AS
    SELECT vote_counts.party, vote_counts.side, vote_counts.count, votes.motion, votes.outcome, votes.trial,
      cases.title AS "case", cases.body, cases.date, cases.case_number, documents.organization,
      votes.id AS vote_id, cases.id AS case_id, documents.id AS document_id
    FROM vote_counts
    JOIN votes ON votes.id = vote_counts.vote_id
    JOIN cases ON cases.id = votes.case_id
    JOIN documents ON documents.id = votes.document_id
    """,
    # The same, counted: in how many votes a party stood on one side or both, and with how many votes.
    """
    CREATE VIEW party_vote_totals AS
    WITH sides AS (
      SELECT vote_id, party,
        max(side = 'for') AS is_for, max(side = 'against') AS is_against,
        sum(CASE WHEN side = 'for' THEN "count" END) AS votes_for,
        sum(CASE WHEN side = 'against' THEN "count" END) AS votes_against
      FROM vote_counts GROUP BY vote_id, party
    )
    SELECT sides.party, documents.organization,
      count(*) AS votes,
      sum(is_for AND NOT is_against) AS "for", sum(is_against AND NOT is_for) AS against,
      sum(is_for AND is_against) AS divided,
      sum(votes_for) AS votes_for, sum(votes_against) AS votes_against
    FROM sides
    JOIN votes ON votes.id = sides.vote_id
    JOIN documents ON documents.id = votes.document_id
    WHERE NOT votes.trial
    GROUP BY sides.party, documents.organization
    """,
    # A party's tiltak, one row per year.
    """
    CREATE VIEW party_tiltak AS
    SELECT tiltak_parties.party, tiltak_amounts.year, tiltak.section, tiltak.area, tiltak.title, tiltak_amounts.nok,
      tiltak.source_type, documents.organization, tiltak.id AS tiltak_id, documents.id AS document_id
    FROM tiltak_parties
    JOIN tiltak ON tiltak.id = tiltak_parties.tiltak_id
    JOIN tiltak_amounts ON tiltak_amounts.tiltak_id = tiltak.id
    JOIN documents ON documents.id = tiltak.document_id
    """,
    # The same, added up within a document and a section; a heading that is told in rows too is left out.
    """
    CREATE VIEW tiltak_by_party_and_year AS
    SELECT party_tiltak.party, party_tiltak.year, party_tiltak.section, count(*) AS tiltak,
      sum(party_tiltak.nok) AS nok, party_tiltak.organization, party_tiltak.document_id
    FROM party_tiltak
    WHERE NOT (party_tiltak.source_type = 'heading' AND EXISTS (
      SELECT 1 FROM tiltak_links WHERE tiltak_links.tiltak_id = party_tiltak.tiltak_id
    ))
    GROUP BY party_tiltak.document_id, party_tiltak.party, party_tiltak.year, party_tiltak.section
    """,
    # Grants by municipality, year and program. A row without a total of its own counts with what its columns award.
    """
    CREATE VIEW grants_by_municipality AS
    WITH added AS (SELECT grant_id, sum(nok) AS nok FROM grant_amounts WHERE role = 'awarded' GROUP BY grant_id)
    SELECT grants.kommunenummer, grants.recipient, grants.year, grants.program, count(*) AS grants,
      sum(coalesce(grants.total_nok, added.nok)) AS nok, sum(grants.total_nok IS NULL) AS without_total,
      documents.organization, grants.document_id
    FROM grants
    JOIN documents ON documents.id = grants.document_id
    LEFT JOIN added ON added.grant_id = grants.id
    GROUP BY grants.document_id, grants.kommunenummer, grants.recipient, grants.year, grants.program
    """,
)
