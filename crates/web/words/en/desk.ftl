# The desk as a whole: its menu, its buttons, and what appears on many pages.

desk-name = Tizim
desk-skip = Skip to the content
desk-menu = Menu
desk-areas = Areas of the desk
desk-languages = Language
desk-at-the-desk = At the desk:
desk-open = Open the office
desk-close = Close the office
desk-crumbs = Where you are
desk-optional = may stay empty
desk-not-known = not known

desk-area-people = People
desk-area-sources = Sources
desk-area-events = Events
desk-area-matching = Matching
desk-area-figures = Figures
desk-area-cases = Cases
desk-area-help = Help
desk-area-publishing = Publishing
desk-area-members = Members
desk-area-import = Import a list
desk-area-log = Log
desk-area-stored = What is stored here
desk-area-places = Places and map
desk-area-organisations = Organisations

# Opening and closing.
desk-open-title = The office is closed
desk-open-lead = Nothing can be read here until a member opens it with a passphrase.
desk-open-passphrase = Passphrase
desk-open-passphrase-hint = Six words, with spaces between them
desk-open-refused = Nobody here has this passphrase.
desk-open-refused-next = Check the spelling and try again. Nobody can reset a passphrase; a lost one is replaced with a paper key.
desk-open-not-six-words = This is not a passphrase: six words from our list are needed.
desk-open-has-left = The member with this passphrase has left the office.
desk-open-has-left-next = Ask the lead of the office to let you in again.
desk-open-cannot = The office is closed, and your role cannot open it.
desk-open-cannot-next = Ask a member of the core group to open it on this machine, then come again.
desk-open-waiting = Opening takes a few seconds: the log is being decrypted and checked.
desk-everybody = Everybody
desk-as-of = As of
desk-download = This list as a file
desk-download-too-many = This list is too long for one file.
desk-download-too-long = A text in this list is too long for this kind of file.
desk-download-next = Narrow it with the filters, or take the rows as CSV.
desk-opening = The office is opening
desk-opening-lead = The log is being decrypted and checked. This page looks again by itself.
desk-opening-passphrase = The passphrase is being checked.
desk-opening-so-far = { $done } of { $of } entries are read
desk-opening-look = Look now
desk-kept = Your session had ended. What you typed is kept.
desk-kept-next = Sign in within half an hour, in this browser: you will get your form back as you filled it in. Only you can see it, and nothing is sent by itself. A file must be chosen again.
desk-kept-too-long = Your session had ended, and what you typed is too long to be kept.
desk-kept-too-long-next = Go back in your browser and copy your text before you sign in.
desk-kept-none = Nothing is kept
desk-kept-none-text = Typed forms are kept for half an hour, for the one who typed them, in the same browser. This one has been sent, or is gone.
desk-kept-form = Form { $number }
desk-shown-again = Your session had ended when you sent this form. Nothing of it has been saved.
desk-shown-again-next = Look it through and send it once more.
desk-not-sent-yet = This form has not been sent since you signed in.
desk-send-again = Send once more
desk-closed-title = The office is closed now
desk-closed-text = What was read is gone from this machine's memory. Close this window as well.
desk-idle-notice = The office closed by itself after a while without use.

# Buttons and links.
desk-save = Save
desk-cancel = Cancel
desk-back = Back
desk-continue = Continue
desk-correct = Correct
desk-withdraw = Withdraw
desk-undo = Undo
desk-add = Add
desk-search = Search
desk-print = Print this page
desk-details = Details
desk-all = All
desk-any = Any
desk-yes = Yes
desk-no = No
desk-filter-apply = Show
desk-filter-clear = Show all
desk-reason = Why
desk-reason-hint = A few words that others will understand in a year
desk-download-csv = Rows as CSV
desk-download-xlsx = Rows as XLSX
desk-download-parquet = Rows as Parquet
desk-download-svg = Picture as SVG
desk-as-table = The same as a table

# Lists of many pages.
desk-pages = Pages of the list
desk-page-of = Page { $page } of { $pages }
desk-page-first = First
desk-page-previous = Previous
desk-page-next = Next
desk-page-last = Last
desk-sort = Order
desk-found-none = Nothing found
desk-found-none-text = Try fewer letters, or another spelling: the search takes Kazakh, Russian and Latin letters.

# Who says it.
desk-who-says-it = Who says it
desk-source = Source
desk-locator = Where in the source
desk-date = Date
desk-basis = On what ground
desk-grade = How far it is trusted
desk-grade-key = What the grades mean
desk-place = Place
desk-note = Note
desk-coerced = said under coercion
desk-made-up = made up for a trial
desk-shown = Shown elsewhere:
desk-also-said = { $count ->
    [one] One other statement
   *[other] { $count } other statements
    }
desk-contradictions = What contradicts
desk-contradictions-lead = The sources differ here. Nothing is left out, and nobody has decided for you.
desk-chain-gap = Nobody says where the person was.
desk-notice-where = Where
desk-notice-next = What to do
desk-corrected = corrected
desk-withdrawn = withdrawn
desk-quoting = quoting
desk-source-none = No source: a member knows it
desk-source-hint = If the source is not in the list, enter it under Sources first.
desk-locator-hint = Page, row, minute, or a few words that stand there
desk-attributed-to = Whom the source quotes
desk-reliability = How reliable the source is
desk-credibility = How credible this is
desk-not-graded = not graded
desk-remark = Your remark
desk-undone = undone
desk-known-to-member = Known to { $member }
desk-entered-by = Entered by { $member }, { $when }

# As of a day.
desk-as-known-on = As known on { $day }
desk-as-now-known = As we now know it was on { $day }
desk-as-of-today = As known today
desk-choose-day = Choose a day

# A time that is not certain.
desk-when = When
desk-when-hint = Say only what the source says; leave the rest empty.
desk-when-precision = How exactly
desk-when-from = Day, or first day
desk-when-until = Last day
desk-when-clock = Time of day

# Counts.
desk-count-people = { $count ->
    [one] { $count } person
   *[other] { $count } people
    }
desk-count-records = { $count ->
    [one] { $count } record
   *[other] { $count } records
    }
desk-count-sources = { $count ->
    [one] { $count } source
   *[other] { $count } sources
    }
desk-count-events = { $count ->
    [one] { $count } event
   *[other] { $count } events
    }
desk-count-figures = { $count ->
    [one] { $count } figure
   *[other] { $count } figures
    }
desk-count-rows = { $count ->
    [one] { $count } row
   *[other] { $count } rows
    }

# Home of the desk.
desk-home-title = The office
desk-home-lead = What is known here today, and what waits for you.
desk-home-report = Report an arrest now
desk-home-phone = Take a call
desk-sample-title = The sample: the record of January 2022
desk-sample-text = It holds only what five publications printed, with their errors marked. Nothing was added. If something here should be taken out, tell the lead of the office.

# When something goes wrong.
desk-nowhere = There is no such page.
desk-nowhere-next = The address may be old, or what stood there was taken out. Look for it from the first page.
desk-not-for-this-role = Your role does not open this page.
desk-not-for-this-role-next = If your task needs it, ask the lead of the office.
desk-not-our-form = This form is not valid any more, so nothing was changed.
desk-not-our-form-next = Go back, copy what you typed, open the page again and send it from there.
desk-refused = This was not done
desk-failed = Something went wrong on our side.
desk-failed-next = It is not certain that your change was kept: look before you send it again. Tell the one who runs this machine what you did and when.

# Sizes.
desk-size-bytes = { $size } bytes
desk-size-kilobytes = { $size } KB
desk-size-megabytes = { $size } MB
desk-size-gigabytes = { $size } GB
