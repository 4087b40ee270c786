# Events, acts, organisations and places.

events-title = Events
events-lead = What happened, when and where, and who says so.
events-name = Event
events-when = When
events-where = Where
events-description = What happened
events-per-day = Events on each day
events-per-day-alt = Events per day; the day with the most is { $day } with { $count }.
events-undated = { $count ->
    [one] { $count } event has no exact day and is not in the chart.
   *[other] { $count } events have no exact day and are not in the chart.
    }
events-acts = Acts
events-acts-lead = Who did what to whom.
events-act = What was done
events-to-whom = To whom
events-by-whom = By whom, as described
events-by-whom-unknown = not said by whom
events-method = By what means
events-organisations = Organisations
events-organisation = Organisation
events-organisation-part = Its part in this
events-places = Places
events-place = Place
events-region = Region
events-map = Acts by region
events-map-alt = Map of Kazakhstan with the number of acts in each region; the most is { $region } with { $count }.
events-map-private = Homes and schools are never put on the map.
events-nationwide = nationwide
events-enter = Enter an event
events-none = No event is in the register yet
events-none-text = Enter what happened, when, and who says so.
