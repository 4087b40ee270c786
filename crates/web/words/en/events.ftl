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
events-city = City or area
events-city-hint = In the words of the source
events-site = The spot
events-from = From
events-until = Until
events-period-note = What has no known date is left out while a period is asked for.
events-night-note = A night across midnight is counted on the day of its evening.
events-no-acts = No act says that it was part of this.
events-acts-near = Acts of the same place and day
events-acts-near-lead = No source ties them to this event; only the place and the time agree.
events-deed-enter = Enter an act
events-act-hint = In a few words: arbitrary detention, beating, shooting
events-code = HURIDOCS code
events-victims = Victims who have a record
events-victims-hint = One on each line: the name as in the register, or the address of the page
events-victims-described = Victims, as described
events-perpetrators = Perpetrators who have a page
events-involvement = How they were involved
events-victim-named = With a named victim
events-victim-not-named = No victim is named
events-count-acts = { $count ->
    [one] { $count } act
   *[other] { $count } acts
    }
events-acts-none = No act was found
events-acts-none-text = Ask for less, or enter who did what to whom, and who says so.
events-organisation-enter = Enter an organisation
events-organisations-lead = Bodies, units, newsrooms and groups that the sources name.
events-organisations-none-text = Ask for less, or enter an organisation with its source.
events-no-acts-linked = No act names it as the one who did it. The words of the sources on perpetrators are in the list of acts.
events-place-enter = Enter a place
events-places-lead = Where it happened, as exactly as the sources say.
events-places-none-text = Ask for less, or enter a place with its source.
events-map-exactness = A dot is good to the city and no better: it does not show the spot.
events-no-region = Region not said, or several
events-nothing-here = Nothing is said to have happened exactly here.
events-place-kind-hint = City, street, police station, home …
events-region-hint = As it was in January 2022
events-region-basis = How the region is known
events-exposure = May it be shown on a map
events-latitude = Latitude
events-longitude = Longitude
events-point = Point
events-point-hint = In degrees, like 43.24: the centre of the city is enough
events-point-basis = How the point is known, and how exactly
