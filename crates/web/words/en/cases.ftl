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
