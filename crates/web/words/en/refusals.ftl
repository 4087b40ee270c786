# Why something was not done: what is wrong, and what to do next.

refusal-not-there = This is not in the register: { $subject }. It may have been removed, or it was entered in another office and has not arrived.
refusal-no-such-statement = There is no such statement. Open the page again and choose it from the list.
refusal-already-past = This statement has been corrected or withdrawn already. Look at what stands in its place now.
refusal-no-such-act = There is no such entry in the log.
refusal-already-undone = This has been undone already.
refusal-cannot-be-undone = This cannot be undone as a whole. Change it by a new entry instead.
refusal-reason-missing = Say why, in a few words: others will read it.
refusal-nothing-said = Nothing was filled in.
refusal-no-name-no-description = Give a name; if it is not known, describe the person in a few words.
refusal-missing = Fill this in: { $subject }.
refusal-too-long = Too long: { $subject }. It may have { $limit } letters; put the rest into a note.
refusal-does-not-fit = This cannot be said of: { $subject }.
refusal-impossible = This cannot be: { $subject }. Check the number.
refusal-bounds-crossed = The smaller number is above the larger one. Put the smaller one first.
refusal-tied-to-itself = A record cannot be tied to itself. Choose another one.
refusal-not-an-identity-number = This is not an identity number: it has 12 digits and the last one checks the others. Compare it with the paper.
refusal-role-may-not = Your role may not do this: { $subject }. Ask the lead of the office.
refusal-not-a-member = This member has left the office.
refusal-approve-your-own = Somebody else must approve this: two people have to look at it.
refusal-nobody-says-dead = No source here says that this person is dead. Enter the source first.
refusal-death-needs-more = Two sources that do not depend on each other must say so, or one document that a member has seen.
refusal-last-lead = The office needs a lead. Make somebody else a lead first.
refusal-name-taken = A member with this name is here already. Add a word to tell them apart.

# What a refusal may speak of.
field-age = the age
field-name = the name
field-value = the number
field-point = the point on the map
field-title = the title
field-description = the description
field-measure = what is counted
field-text = the text
field-reason = the reason
field-note = the note
field-count = how many people
field-place = the place
field-locator = the place in the source
