# Members, roles, keys, and what was done here.

members-title = Members
members-lead = Who works in this office, and what each may do.
members-name = Name in the office
members-name-hint = It need not be a real one. It stands beside everything they do.
members-role = Role
members-since = Since
members-add = Add a member
members-add-lead = They get a passphrase of six words. It is shown once, on the next page, and is kept nowhere.
members-remove = Remove
members-remove-title = Remove { $member }
members-remove-lead = Their passphrase opens nothing from now on, and what is written from now on has new keys.
members-remove-cannot = What this cannot do
members-remove-not-forget = They remember what they have read, and may have copied it.
members-remove-not-undo = What they entered stays, under their name. Go through it in the log; each act can be undone.
members-remove-not-old = If they have a copy of this machine's disk and their passphrase, they can read what was written until now.
members-change-role = Change the role
members-change-role-title = Role of { $member }
members-change-role-lead = They are signed out and sign in again with the same passphrase. What they have read, they have read.
members-left = left on { $day }
members-left-title = Those who left
members-you = you
members-no-lock = This member's passphrase opens nothing: the machine stopped while they were being let in, or their lock was lost. Remove them and let them in again under another name.
members-one-lead = There is one lead. If their passphrase is lost, only a paper key opens the office: make somebody else a lead as well, or keep the paper keys apart and safe.
members-about-lead = Answers for the office: members, keys, approvals. Reads and does nearly everything; cannot open hidden sources.
members-about-documenter = Enters and corrects records, brings in lists, undoes batches.
members-about-operator = Takes calls and reports; sees phone numbers.
members-about-volunteer = Does the tasks assigned now and sees nothing else; cannot open the office alone.
members-about-source-keeper = Opens hidden sources, one by one, with a reason that the log keeps.
members-about-reviewer = Checks what others entered and gives second approvals.
members-added-title = { $member } has joined
members-added-lead = Print this page or write the six words down, hand them over in person, then close the page.
members-added-words = The passphrase
members-added-once = It is shown this one time. Nobody can look it up or reset it.
members-added-steps = What { $member } should do
members-added-step-learn = Learn the six words by heart, or keep the paper where no search would look first.
members-added-step-destroy = Then destroy the paper: burn it, do not tear it.
members-added-step-open = At the desk, type the six words with spaces between them. The desk closes by itself after 15 minutes without use.
members-added-step-never = Never send them by phone, mail or messenger, and never say them to anybody, a lead included.
members-added-step-lost = If they are lost, the lead removes this membership and lets you in again.
members-added-done = Handed over: back to the members

members-log-title = Log
members-log-lead = Every change, by whom and when. Nothing can be taken out of it.
members-log-who = Who
members-log-anyone = everyone
members-log-day = Day
members-log-what = What
members-log-when = When
members-log-about = About
members-log-facts = Facts
members-log-none = Nothing was done
members-log-none-text = Choose another day or another member.
members-log-more = { $count ->
    [one] and { $count } more
   *[other] and { $count } more
    }
members-log-sealed = something about a hidden source, which only a source keeper opens
members-log-entry = Entry of the log
members-log-parts = In so many parts
members-log-became = became { $role }
members-log-undoes = It undid
members-log-undone-by = Undone by { $member }, { $when }
members-log-things = What it is about
members-log-undo = Undo all of it
members-log-undo-lead = Everything this entry said is taken back, and stays in the log with your reason. If it corrected or withdrew something, that counts again.
members-log-undo-batch = { $count ->
    [one] It is a batch of { $count } part; all is undone together.
   *[other] It is a batch of { $count } parts; all of them are undone together.
    }
members-log-cannot = Entries about members, approvals and readings cannot be undone as a whole.

members-reads = What was read
members-reads-lead = Which pages of persons and sources were opened, and which lists were taken out, by whom. Written about once a minute.
members-reads-none = Nothing was read yet
members-reads-none-text = It appears here within a minute.
members-reads-office = a whole list as a file

members-stored-title = What is stored here
members-stored-lead = What is on this machine's disk, and what can be seen of it without a passphrase.
members-stored-files = Files in the office's folder
members-stored-file = File
members-stored-what = What it holds
members-stored-size = Size
members-stored-many = { $count ->
    [one] { $count } file
   *[other] { $count } files
    }
members-stored-about-log = The log: every change, sealed and signed
members-stored-about-keyring = The keys, each locked
members-stored-about-front = What the public sent, sealed, and what is public
members-stored-about-snapshot = A sealed copy of the log for opening faster
members-stored-about-files = Sealed files
members-stored-about-reserve = Room set aside for erasing on a full disk
members-stored-about-lock = Says that the office is in use
members-stored-about-side = A part of the file beside it
members-stored-about-other = Not ours: nobody here wrote it
members-stored-counts = How much
members-stored-entries = Entries in the log
members-stored-facts = Facts in them
members-stored-things = Records, sources, events and other things
members-stored-waiting = Sealed messages from the public that wait
members-stored-made = This office was made
members-stored-backup = Last backup
members-stored-backup-unknown = not known: this program does not note it yet. Ask whoever makes the backups, and try to restore one.
members-stored-seen = What somebody sees who has the disk and no passphrase
members-stored-seen-text = No name, place, note or phone number. But these can be seen:
members-stored-seen-counts = how many entries there are, when each was written, how large it is, to within some padding, and which member's number signed it
members-stored-seen-members = how many members have a passphrase
members-stored-seen-program = that this program is here and that an office uses it
members-stored-seen-edition = everything that is public
members-stored-seized = What somebody sees who takes this machine while the office is open
members-stored-seized-text = Everything that the member who sits here may see, until the office closes. Close it with the red button above whenever you leave; it closes by itself after 15 minutes without use, and after 8 hours in any case. Somebody who copies the memory of the running machine can take the keys out of it.
members-stored-faults = Damage found when the office was opened
members-stored-faults-none = None: every entry was whole, signed and in its place.
members-stored-faults-text = { $count ->
    [one] { $count } entry could not be taken in. The rest can be read. Do not repair anything by hand: make a copy of the folder first, then restore a backup beside it and compare.
   *[other] { $count } entries could not be taken in. The rest can be read. Do not repair anything by hand: make a copy of the folder first, then restore a backup beside it and compare.
    }
members-stored-erase = Erasing
members-stored-erase-text = A record or a source is erased when one member asks for it and another agrees: its keys are destroyed, and nothing in this folder opens to it any more. Backups made before are beyond that; destroy them.
