# Members, roles, keys, and what was done here.

members-title = Members
members-lead = Who works in this office, and what each may do.
members-name = Name in the office
members-role = Role
members-since = Since
members-add = Add a member
members-remove = Remove
members-change-role = Change the role
members-left = left on { $day }
members-log-title = Log
members-log-lead = Every change, by whom and when. Nothing can be taken out of it.
members-log-who = Who
members-log-what = What
members-log-when = When
members-reads = What was read
members-stored-title = What is stored here
members-stored-lead = What is on this machine's disk, and what can be seen of it without a passphrase.
