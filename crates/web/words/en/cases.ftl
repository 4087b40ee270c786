# Cases: what authorities, courts and lawyers did, step by step.

cases-title = Cases
cases-lead = What authorities, courts and lawyers did, step by step.
cases-step = Step
cases-body = By whom
cases-outcome = What came of it
cases-side = Against whom
cases-when = When
cases-who = Who is concerned
cases-none = No step has been entered yet
cases-none-text = Enter an arrest, a complaint, a hearing or a ruling, with its source.
cases-enter = Enter a step
cases-step-hint = In a few words: arrest, complaint filed, hearing, closed
cases-who-hint = One on each line: the name as in the register, or the address of the page
cases-subject = Who is concerned, in the words of the source
cases-ground = On what ground
cases-others = Other steps of the same people
cases-nobody = Nobody with a record
cases-by-time = In the order of time
cases-by-person = Person by person
cases-count-steps = { $count ->
    [one] { $count } step
   *[other] { $count } steps
    }
