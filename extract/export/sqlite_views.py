"""The questions that are asked most, answered in the SQLite export.

What tells one record to a row is a view. What adds up is a table: a view would be added up anew at every look, and
Datasette gives a question one second.
"""

from __future__ import annotations

VIEWS = {
    # How each party voted: a row for each side of a vote.
    "party_votes": """
        SELECT vote_counts.party, vote_counts.side, vote_counts.count, votes.motion, votes.outcome, votes.trial,
          cases.title AS "case", cases.body, cases.date, cases.case_number, documents.organization,
          votes.id AS vote_id, cases.id AS case_id, documents.id AS document_id
        FROM vote_counts
        JOIN votes ON votes.id = vote_counts.vote_id
        JOIN cases ON cases.id = votes.case_id
        JOIN documents ON documents.id = votes.document_id
    """,
    # A party's tiltak: a row for each year.
    "party_tiltak": """
        SELECT tiltak_parties.party, tiltak_amounts.year, tiltak.section, tiltak.area, tiltak.title, tiltak_amounts.nok,
          tiltak.source_type, documents.organization, tiltak.id AS tiltak_id, documents.id AS document_id
        FROM tiltak_parties
        JOIN tiltak ON tiltak.id = tiltak_parties.tiltak_id
        JOIN tiltak_amounts ON tiltak_amounts.tiltak_id = tiltak.id
        JOIN documents ON documents.id = tiltak.document_id
    """,
    # A municipality's grants. A row without a total of its own has what its columns award.
    "municipality_grants": """
        SELECT grants.kommunenummer, grants.recipient, grants.year, grants.program,
          coalesce(grants.total_nok, (
            SELECT sum(nok) FROM grant_amounts WHERE grant_id = grants.id AND role = 'awarded'
          )) AS nok,
          grants.total_nok IS NOT NULL AS total_is_stated, documents.organization, grants.id AS grant_id,
          documents.id AS document_id
        FROM grants
        JOIN documents ON documents.id = grants.document_id
    """,
}

TOTALS = {
    # In how many votes a party stood on one side or both, and with how many votes.
    "party_vote_totals": """
        WITH sides AS (
          SELECT vote_id, party,
            max(side = 'for') AS is_for, max(side = 'against') AS is_against,
            sum(CASE WHEN side = 'for' THEN "count" END) AS votes_for,
            sum(CASE WHEN side = 'against' THEN "count" END) AS votes_against
          FROM vote_counts WHERE side != 'absent' GROUP BY vote_id, party
        )
        SELECT sides.party, documents.organization, count(*) AS votes,
          sum(is_for AND NOT is_against) AS "for", sum(is_against AND NOT is_for) AS against,
          sum(is_for AND is_against) AS divided,
          sum(votes_for) AS votes_for, sum(votes_against) AS votes_against
        FROM sides
        JOIN votes ON votes.id = sides.vote_id
        JOIN documents ON documents.id = votes.document_id
        WHERE NOT votes.trial
        GROUP BY sides.party, documents.organization
        ORDER BY sides.party, documents.organization
    """,
    # Within a document and a section; a heading that is told in rows too is left out.
    "party_tiltak_totals": """
        SELECT party, year, section, count(*) AS tiltak, sum(nok) AS nok, organization, document_id
        FROM party_tiltak
        WHERE NOT (source_type = 'heading' AND EXISTS (
          SELECT 1 FROM tiltak_links WHERE tiltak_links.tiltak_id = party_tiltak.tiltak_id
        ))
        GROUP BY document_id, party, year, section
        ORDER BY party, year, document_id, section
    """,
    # By year and program.
    "municipality_grant_totals": """
        SELECT kommunenummer, recipient, year, program, count(*) AS grants, sum(nok) AS nok,
          sum(NOT total_is_stated) AS without_total, organization, document_id
        FROM municipality_grants
        GROUP BY document_id, kommunenummer, recipient, year, program
        ORDER BY kommunenummer, recipient, year, program, document_id
    """,
}
