"""What a person looks at: records, stages, text, tables and rules as lines of text."""
