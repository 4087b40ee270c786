# Which rows of lists speak of one person: the command `tizim link`, its report and its lines on the terminal.

link-title = Which rows speak of one person
link-keep = This page holds what the lists hold
link-keep-next = Keep it as you keep the lists. Nothing here is decided: a suggestion becomes a fact when a person has looked at it.
link-made = Made on { $day } with Tizim { $version }

# In short.
link-summary = In short
link-what = What
link-how-many = How many
link-rows = Rows
link-rows-of = Rows in { $list }
link-compared = Pairs compared
link-kept = Pairs written
link-likely = Pairs likelier one person than two
link-people = People, if all suggestions hold
link-once = Rows of lists that name each person once
link-forced = Rows so much alike that they were compared with their neighbours only
link-kept-from = There were more pairs than the memory allowed for: only those of { $bits } bits and more were kept. With a higher --memory more are.

# What the columns hold.
link-columns = What the columns hold
link-columns-text = Found from headers and cells. To correct one, run the command again with --column "HEADER=KIND".
link-column = Column
link-holds = Holds
link-filled = Filled
link-distinct = Different values
link-share = { $share }%
link-share-small = under { $share }%
link-role-id = the row's own id
link-role-list = the list a row is of
link-role-full-name = whole name
link-role-given-name = given name
link-role-surname = surname
link-role-patronymic = father's or middle name
link-role-birth-date = date of birth
link-role-age = age
link-role-date = date
link-role-place = place or address
link-role-code = code
link-role-identity = number of one person
link-role-category = one of a few values
link-role-text = text
link-role-ignore = not used
link-why-header = { $role } (by its header)
link-why-content = { $role } (by its cells)
link-why-told = { $role } (as you said)
link-why-empty = says nothing: empty, or the same in all rows
link-why-repeats = not counted: it repeats { $column }
link-why-joined = the same as { $column } of the other list

# What agreement weighs.
link-weights = What agreement weighs
link-weights-text = Each bit doubles the odds that two rows speak of one person; a negative one halves them. The shares were learned from these lists: how often two rows of one person agree so, and how often two people do. A rare value weighs more than the table says, a common one less.
link-prior = Before anything is compared
link-field = Field
link-agreement = How it agrees
link-bits = Bits
link-same-person = One person
link-two-people = Two people

# How sure.
link-histogram = How sure the pairs are
link-histogram-text = At 0 bits a pair is as likely one person as two; at 10 it is a thousand to one.
link-histogram-none = No pair came near enough to be written.
link-range = from { $from } to { $to }
link-pairs = Pairs

# Pairs taken apart.
link-examples = Pairs taken apart
link-examples-text = One pair each of different certainty. A bar begins where the one above it ended; the last one is the sum.
link-pair = { $left } and { $right }
link-kin = Relatives would agree in this too
link-dependence = Fields that say the same twice
link-together = Together

# On the terminal.
link-said-rows = { $rows } rows, { $columns } columns:
link-said-pairs = { $compared } pairs compared, { $likely } of them likelier one person than two; { $people } people, { $fewer } fewer than rows.
link-written = Written: pairs.csv, clusters.csv and report.html in { $folder }
link-not-read = { $file } was not read. { $why }
link-not-a-file = It cannot be opened: { $why }.
link-nothing-written = Nothing was written.
link-not-written = { $file } cannot be written: { $why }.
link-stopped = Stopped. Nothing was written; what the folder held before is as it was.
link-broken = The work broke off. This is a mistake in the program, please report it.
link-remark = { $file }, { $what }
link-more-remarks = { $file }: { $count } more rows with something wrong
link-step-files = Reading the files: { $rows } rows
link-step-columns = Looking what the columns hold: { $rows } rows
link-step-candidates = Looking for rows that could be one person
link-step-learning = Learning what agreement weighs
link-step-scoring = Comparing: { $compared } pairs, { $share }% done
link-step-clustering = Putting pairs together
link-step-writing = Writing
link-step = step { $step } of { $of } · { $what } · { $seconds } s
