# Two names compared, part by part.

names-parts = The names, part by part
names-part = Part of the name
names-why = How they stand
names-verdict-one = By their names most likely one person
names-verdict-perhaps = By their names perhaps one person
names-verdict-rather-two = By their names rather two people
names-verdict-two = By their names most likely two people

names-role-given = given name
names-role-surname = surname
names-role-father = father’s name
names-role-initial = initial
names-role-unknown = name

names-why-same = the same
names-why-same-script = the same in another script
names-why-same-spelling = the same in another spelling
names-why-near = spelled otherwise, but it sounds alike
names-why-short = a short or respectful form of the other
names-why-language = the same name in another language
names-why-family = another form of the same family’s name
names-why-sex = a man’s and a woman’s form of one name
names-why-initial = the initial fits
names-why-together = written together in one, apart in the other
names-why-only-one = only one of the two has it, which says nothing
names-why-only-one-father = only one of the two has a father’s name, which says nothing
names-why-different = two different names
names-why-different-father = two different fathers’ names: relatives or namesakes, not one person
names-why-known = near in spelling, but two well-known names of their own
names-why-initial-differs = the initial does not fit

names-bits = { $strangers } bits against strangers, { $relatives } against relatives
