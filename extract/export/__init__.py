"""Converted documents (the JSON files of `vedtak convert`) -> linked tables, or files in the standards of the field.

Documents are read one after another and each is written before the next one is read, so that the size of an archive
costs time and never memory. The same files give the same bytes.
"""
