# Who is the same person.

matching-title = Matching
matching-lead = A suggestion is never a merge: two records become one person only when a member says so, and that can be taken back.
matching-same = The same person
matching-different = Different people
matching-unsure = Not sure
matching-none = No two records look alike
matching-none-text = When a list is imported, pairs that look alike wait here.
