# Who is the same person.

matching-title = Matching
matching-lead = A suggestion is never a merge: two records become one person only when a member says so, and that can be taken back.
matching-none = No two records look alike
matching-none-text = When a list is imported, pairs that look alike wait here.
matching-and = and

# What waits.
matching-suggestions = Pairs that look alike
matching-count = { $count ->
    [one] One pair waits. The likeliest and the most harmful come first.
   *[other] { $count } pairs wait. The likeliest and the most harmful come first.
    }
matching-one = One record
matching-other = The other record
matching-how-likely = How likely
matching-harm = What is at stake
matching-harm-1 = They have different statuses
matching-harm-2 = One is held or missing, the other is not
matching-harm-3 = One is said to be dead, the other not
matching-look = Look at both
matching-reviews = Waiting for your second judgement
matching-reviews-text = Somebody has judged these and asked for another opinion. You see what they said after you have judged.
matching-disputes = Members contradict each other
matching-own = Your last judgements

matching-not-yet = Nobody has looked for pairs since the office was opened.
matching-not-yet-next = This takes a while in a large register; you can go on working meanwhile. Nothing of it is written to the disk.
matching-look-for = Look for pairs
matching-look-again = Look again
matching-running = { $of ->
    [0] Pairs are being looked for.
   *[other] Pairs are being looked for: { $done } of { $of }
    }
matching-running-text = This page looks again by itself.
matching-stop = Stop
matching-stopped = { $of ->
    [0] The search for pairs stands still at its beginning.
   *[other] The search for pairs stands still: { $done } of { $of }
    }
matching-stopped-next = It goes on from here. What it has found is only in memory: when the office closes, it is forgotten.
matching-go-on = Go on
matching-looked = { $count } records were compared ({ $when }); entered since and compared one by one: { $added }.
matching-prior = Any two records of this register
matching-kin = What kin would share too, and what two fields say twice
matching-about-surname = Surname
matching-about-given-name = Given name
matching-about-patronymic = Father's name
matching-about-birth = Birth
matching-about-date = Date
matching-about-place = Place
matching-about-code = Code
matching-about-identity = Identity number
matching-about-text = Text
matching-about-category = Sex or another of a few values
matching-about-age = Age
matching-agrees-exact = the same
matching-agrees-crossed = the same word in another place of the name
matching-agrees-shared = one of several is the same
matching-agrees-near = one slip apart, or the same sound
matching-agrees-partly = partly
matching-agrees-begins = the beginnings agree
matching-agrees-initial = an initial that fits
matching-agrees-year-only = the same year, no day
matching-agrees-year-fits = the year fits
matching-agrees-two-parts = two of day, month and year
matching-agrees-same-year = the same year
matching-agrees-next-year = a year apart
matching-agrees-differs = differs
matching-agrees-missing = missing

# Two records.
matching-pair = One person or two?
matching-pair-lead = Read both records, then say what you think. Nothing is written over: the two records stay as they are.
matching-record = Record
matching-field = What is said
matching-stands = How they stand
matching-side-by-side = Side by side
matching-missing = not said
matching-has-contact = A contact is kept
matching-joined = These two records are one person now.
matching-barrier = A rule keeps these two records apart, whatever is said.
matching-in-review = A second judgement has been asked for.
matching-in-review-next = Nothing counts until another member has judged too, without seeing what the first one said.
matching-disputed = Members contradict each other on this pair.
matching-disputed-next = Nothing counts until one of them takes their judgement back.

# What it weighs.
matching-evidence = What it weighs
matching-not-weighed = These two records have not been weighed: read them.
matching-weights = For and against, in bits
matching-weights-alt = Bits for one person, field by field; together { $bits }. Every number is in the table below.
matching-bits = Bits
matching-outcome = How it came out
matching-sum = Together
matching-bits-text = One bit more makes it twice as likely that this is one person, one bit less half as likely. The first line says how likely it is for any two records. What is missing weighs nothing. A weight is a hint; whoever judges answers for it.
matching-likely-nearly-certain = Almost certainly one person ({ $bits } bits)
matching-likely = Probably one person ({ $bits } bits)
matching-likely-open = It cannot be said ({ $bits } bits)
matching-likely-not = Probably two people ({ $bits } bits)

# Judging.
matching-judge = What do you say?
matching-reason-hint = Others will read it. Say what convinced you, or what is missing.
matching-keys = The numbers are keys: with Alt (Firefox: Alt and Shift; Mac: Control and Option) each one judges at once.
matching-seen-agrees = Agrees: { $fields }.
matching-seen-differs = Differs: { $fields }.
matching-review = Ask for a second judgement
matching-review-text = For a pair on which much depends: another member judges without seeing what was said, and both must agree.
matching-asked = A second judgement has been asked for.
matching-judged = Written down: { $verdict }.
matching-see-pair = See this pair
matching-undo = Take back
matching-undo-lead = Both records will be again as they were without this judgement. The log keeps it, and that you took it back.
matching-undone = The judgement has been taken back.
matching-taken-back = Taken back
matching-judgements = What members said
matching-hidden = { $count ->
    [one] One judgement is not shown until you have judged too.
   *[other] { $count } judgements are not shown until you have judged too.
    }

# How a person came to be.
matching-history = How this person came to be
matching-history-lead = Every judgement that made one person of several records, and every one that was taken back.
matching-history-none = Nobody has judged this record
matching-history-none-text = It stands alone.
matching-records = Records of this person
matching-records-text = { $count ->
    [one] One record tells of this person.
   *[other] { $count } records tell of this person. Each value below says which source it comes from.
    }
matching-what-happened = What was judged
matching-apart = Two records were judged the same, and a rule keeps them apart.
matching-alike = Records that look alike

# Two lists.
matching-reconcile = Compare two lists
matching-reconcile-lead = Who is on both lists, who on one only, and what the lists say differently: line by line, each signed by a member.
matching-comparisons = Comparisons
matching-comparison = What it is called
matching-comparison-hint = For whom, and of which day
matching-ours = Our list
matching-theirs = Their list
matching-theirs-hint = If it is not here yet, bring it in first; it can be undone as a whole.
matching-choose-list = — choose —
matching-begin = Begin a comparison
matching-two-lists = Two lists are needed
matching-two-lists-text = Bring in a list first. Rows that were brought in stay apart from yours until somebody judges them.
matching-groups-lead = Each line stands in one of five groups, as the judgements stand now. Sign it when you have checked it.
matching-print = All lines, to print
matching-see-lines = See the lines
matching-signed = Signed
matching-signed-of = { $done } of { $of } lines are signed
matching-outcome-both = The person is on both lists, and nothing contradicts.
matching-outcome-conflict = The person is on both lists, and the lists say different things.
matching-outcome-only-ours = Nobody on their list is this person.
matching-outcome-only-theirs = Nobody on our list is this person.
matching-outcome-unplaced = It may be one of those named beside it, and nobody has judged that yet; or it cannot be told from what is known. It is never matched by force.
matching-group = Group
matching-group-none = No line stands here
matching-group-none-text = Lines come here when their records are judged.
matching-unplaced-note = Each of these waits for a judgement: open the possible pairs, the likeliest first, and judge them. A line whose people cannot be told apart is signed as it is.
matching-is = On the other list
matching-may-be = It may be
matching-may-be-these = may be: { $names }
matching-conflicts = What contradicts
matching-signature = Signature
matching-compare = Side by side
matching-sign = Sign this line
matching-is-signed = Signed
matching-overtaken = It was signed as something else:
matching-note = With a remark
matching-take-back = Take the signature back
matching-signed-by = Signed by
matching-signed-when = Signed on
