# Events, acts, organisations and places.

events-title = События
events-lead = Что произошло, когда, где и кто об этом говорит.
events-name = Событие
events-when = Когда
events-where = Где
events-description = Что произошло
events-per-day = События по дням
events-per-day-alt = События по дням; больше всего их { $day }: { $count }.
events-undated = { $count ->
    [one] У { $count } события нет точного дня, на графике его нет.
    [few] У { $count } событий нет точного дня, на графике их нет.
    [many] У { $count } событий нет точного дня, на графике их нет.
   *[other] У { $count } события нет точного дня, на графике его нет.
    }
events-acts = Действия
events-acts-lead = Кто, что и кому сделал.
events-act = Что сделано
events-to-whom = Кому
events-by-whom = Кем, по описанию
events-by-whom-unknown = кем — не сказано
events-method = Каким способом
events-organisations = Организации
events-organisation = Организация
events-organisation-part = Её роль
events-places = Места
events-place = Место
events-region = Область
events-map = Действия по областям
events-map-alt = Карта Казахстана с числом действий по областям; больше всего: { $region }, { $count }.
events-map-private = Дома и школы на карту не наносятся никогда.
events-nationwide = по всей стране
events-enter = Внести событие
events-none = В реестре пока нет событий
events-none-text = Внесите, что произошло, когда и кто об этом говорит.
