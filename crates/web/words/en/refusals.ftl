# Why something was not done: what is wrong, and what to do next.

refusal-not-there = This is not in the register: { $subject }.
refusal-not-there-next = It may have been removed, or it was entered in another office and has not arrived. Look for it again.
refusal-no-such-statement = There is no such statement.
refusal-no-such-statement-next = Open the person's page again and choose it there.
refusal-already-past = This statement has been corrected or withdrawn already.
refusal-already-past-next = Look at what stands in its place now.
refusal-no-such-act = There is no such entry in the log.
refusal-no-such-act-next = Open the log and choose it there.
refusal-already-undone = This has been undone already.
refusal-already-undone-next = There is nothing left to do. The log says who undid it, and why.
refusal-cannot-be-undone = This cannot be undone as a whole.
refusal-cannot-be-undone-next = Change it by a new entry instead.
refusal-reason-missing = The reason is missing.
refusal-reason-missing-next = Say why, in a few words: others will read it.
refusal-nothing-said = Nothing was filled in.
refusal-nothing-said-next = Fill in at least one of the fields.
refusal-no-name-no-description = Neither a name nor a description was given.
refusal-no-name-no-description-next = Give the name; if it is not known, describe the person in a few words.
refusal-missing = This is missing: { $subject }.
refusal-missing-next = Fill it in and send the form again.
refusal-too-long = Too long: { $subject }. It may have { $limit } letters.
refusal-too-long-next = Shorten it, and put the rest into a note.
refusal-does-not-fit = This cannot be said of: { $subject }.
refusal-does-not-fit-next = Choose another kind of statement.
refusal-impossible = This cannot be: { $subject }.
refusal-impossible-next = Check the number and send the form again.
refusal-bounds-crossed = The smaller number is above the larger one.
refusal-bounds-crossed-next = Put the smaller one first.
refusal-tied-to-itself = A record cannot be tied to itself.
refusal-tied-to-itself-next = Choose another one.
refusal-not-an-identity-number = This is not an identity number: it has 12 digits, and the last one checks the others.
refusal-not-an-identity-number-next = Compare it with the paper. If the paper says so, keep it in a note.
refusal-unknown-code = This list of codes has no such code.
refusal-unknown-code-next = Choose one from the list, or say it in words.
refusal-role-may-not = Your role may not do this: { $subject }.
refusal-role-may-not-next = Ask the lead of the office, or somebody in another role.
refusal-not-a-member = This member has left the office.
refusal-not-a-member-next = Ask the lead of the office.
refusal-approve-your-own = You entered this yourself.
refusal-approve-your-own-next = Ask another member to look at it: two people have to.
refusal-nobody-says-dead = No source here says that this person is dead.
refusal-nobody-says-dead-next = Enter what the source says first.
refusal-death-needs-more = Two sources that do not depend on each other must say so, or one document that a member has seen.
refusal-death-needs-more-next = Enter the second source or the document, then approve.
refusal-last-lead = The office needs a lead.
refusal-last-lead-next = Make somebody else a lead first.
refusal-name-taken = A member with this name is here already.
refusal-name-taken-next = Add a word to tell them apart.
refusal-not-for-the-public = This figure is not for the public: it speaks of one person, or of fewer than five.
refusal-not-for-the-public-next = Leave it out of the edition.
refusal-no-such-edition = This edition was never proposed here.
refusal-no-such-edition-next = Open the page again and choose it from the list.
refusal-cannot-be-erased = Only a record or a source can be erased.
refusal-cannot-be-erased-next = Other things hold no person: correct or withdraw what they say.
refusal-erasure-waits = Somebody has asked for this already; it waits for a second member.
refusal-erasure-waits-next = Ask a lead, a reviewer or a source keeper to look at it.
refusal-reason-names = The reason holds a part of the name or the number, and the reason stays when the record is gone.
refusal-reason-names-next = Write it without the name, such as "the family asked for it".
refusal-two-identity-numbers = These records hold two different identity numbers: they never become one person.
refusal-two-identity-numbers-next = Check the numbers; if one is wrong, correct or withdraw it first.
refusal-two-rows-of-one-list = Two rows of a list in which one row is one person never become one person.
refusal-two-rows-of-one-list-next = Correct the account of the list if its keeper says otherwise.
refusal-judged-different = This would join two records that a member judged different people.
refusal-judged-different-next = Look at that judgement first, and take it back if it is wrong.
refusal-joined-through-others = Other judgements make these two records one person.
refusal-joined-through-others-next = Look at how the person came to be, and take back the judgement that is wrong.
refusal-review-waits = A second judgement of this pair has been asked for already.
refusal-review-waits-next = Wait for another member, or ask one.
refusal-no-such-reconciliation = There is no such comparison of lists.
refusal-no-such-reconciliation-next = Open the page again and choose one from the list.
refusal-not-on-these-lists = This record stands on neither of the two lists, or on the wrong one.
refusal-not-on-these-lists-next = Open the comparison again and sign the line as it stands.
refusal-line-does-not-fit = The line does not fit what was judged.
refusal-line-does-not-fit-next = Judge the two records first; the line then says what became of it.

# What a refusal may speak of.
field-age = the age
field-attributed-to = the one who is quoted
field-count = how many people
field-deed-kind = what was done
field-description = the description
field-details = the details
field-identity-number = the identity number
field-locator = the place in the source
field-measure = what is counted
field-name = the name
field-note = the note
field-origin = who the source is
field-place = the place
field-point = the point on the map
field-reason = the reason
field-relation = what they are to each other
field-role = the role
field-step-kind = what step it is
field-text = the text
field-title = the title
field-value = the value
field-when = the time
field-person = whom it is about
field-verdict = your judgement

# What is wrong with a file that was handed in.
problem-empty = The file is empty.
problem-too-many-bytes = The file is larger than { $limit }. Split it, or save only the sheet with the list.
problem-too-many-rows = The file has more than { $limit } rows. Split it.
problem-too-many-columns = The file has more than { $limit } columns. Take out those that are not needed.
problem-too-many-cells = The file has more than { $limit } filled cells. Split it.
problem-too-much-text = The cells hold more than { $limit } of text. Split the file.
problem-row-too-long = A row holds more than { $limit } of text: it may be two rows that ran together.
problem-cell-cut = The text is longer than { $limit } and was cut there.
problem-not-a-table = This is not a table but { $likeness ->
    [html] a web page
    [pdf] a PDF
    [image] a picture
    [archive] an archive
    [document] a text document
    [json] JSON data
    [xml] XML data
   *[other] a file of another kind
    }. Save the list as CSV or XLSX.
problem-locked = The spreadsheet is locked with a password. Take the password off and save it again.
problem-broken = The file is damaged and cannot be read. Open it in a spreadsheet program and save it again.
problem-no-such-sheet = There is no sheet { $sheet }. There are: { $have }.
problem-more-sheets = Only the sheet { $sheet } was read. The others were not: { $others }.
problem-encoding-unsure = The letters were read as { $encoding }; they may be { $other }. Look whether the names are right.
problem-bad-bytes = Signs that { $encoding } does not have: { $count }. They are shown as �.
problem-rows-above-header = Rows above the headings were left out ({ $count }): { $text }
problem-no-header = No row looks like headings, so the columns are called A, B, C. Say below what each holds.
problem-same-header = Two columns have the same heading; this one is now called { $renamed }.
problem-tag-row = A row of hashtags under the headings was left out.
problem-long-row = The row has { $found } cells and the headings { $expected }: a cell may hold the sign that divides cells.
problem-short-row = The row has { $found } cells and the headings { $expected }: its end may be missing.
problem-open-quote = A quotation mark was opened and never closed: several rows may have run together here.
problem-stray-quote = Text stands beside a closed quotation mark; it was kept.
problem-nuls = Empty signs were taken out ({ $count }): { $shown }
problem-directions = Signs that turn the writing around were taken out ({ $count }): { $shown }
problem-invisible = Invisible signs were taken out ({ $count }): { $shown }
problem-controls = Control signs were taken out ({ $count }): { $shown }
problem-apostrophes-taken-off = The apostrophe that guards against formulas was taken off so many cells: { $count }.
problem-header-cut = The heading is longer than { $limit } letters and was cut.
problem-cell-error = The spreadsheet shows an error here: { $text }
problem-far-cell = A cell stands too far out (row { $at_row }, column { $at_column }). Delete the empty rows and columns around the list and save it again.
problem-date-ambiguous = { $text } may be { $day_first } or { $month_first }. Say below which comes first, day or month.
problem-date-without-year = { $text } names no year. Give the year below if you know it.
problem-date-not-in-calendar = There is no such day: { $text }
problem-date-serial = { $text } may be how a spreadsheet counts { $day }. It was not taken for a date.
problem-date-unreadable = This was not understood as a date: { $text }
problem-age-unreadable = This was not understood as an age: { $text }
problem-sex-unreadable = This was not understood as a sex: { $text }
problem-identity-length = An identity number has 12 digits; this one has { $digits }.
problem-identity-check = A digit of the identity number is mistyped: the last one does not fit the others.
problem-identity-date = The first six digits of the identity number are no date.
problem-identity-zeros = The identity number had lost its first zeros; they were put back.
problem-identity-disagrees = The identity number and this column disagree: { $with }
problem-phone-unreadable = A phone number here could not be read as one. It was kept as a contact.
problem-no-name = The row has no name.
problem-number-unreadable = This was not understood as a number: { $text }
problem-unknown-word = It is not clear what this says happened; it is kept as a note: { $word }
problem-missing-column = The column { $header } is missing.
problem-extra-column = The column { $header } is not known; its text was kept.
problem-same-id = Two rows have the same id: { $id }
problem-dangling-id = No row has the id { $id }.
problem-too-long-for-format = A text is longer than { $limit } letters, which this kind of file cannot hold.
problem-more-problems = Not listed here: { $count } more.

# Why a file was not read at all.
worker-too-large = The file is larger than { $limit }. Split it, or save only the sheet with the list.
worker-too-much-memory = Reading this file needs more memory than a file may have. Open it in a spreadsheet program, copy the list into a new file and save that.
worker-too-long = Reading this file takes too long. Split it, or save the list as CSV.
worker-crashed = The file breaks the program that reads it. Open it in a spreadsheet program and save the list as CSV.
worker-forbidden = The file made its reader try something forbidden, so it was stopped. Do not open this file elsewhere; tell whoever looks after this machine.
worker-untrusted = The answer of the reading program cannot be trusted, so nothing of it was taken. Tell whoever looks after this machine.
worker-stopped = Reading the file was stopped.
worker-not-started = The program that reads files could not be started on this machine. The file is not to blame.
worker-not-confined = This machine cannot lock the reading program in, so no file is read here. The command doctor says what is missing.
