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
events-city = Город или местность
events-city-hint = Словами источника
events-site = Точное место
events-from = С какого дня
events-until = По какой день
events-period-note = Пока задан период, то, чья дата неизвестна, не показано.
events-night-note = Ночь через полночь считается по дню её вечера.
events-no-acts = Ни одно действие не указано как часть этого события.
events-acts-near = Действия в том же месте и в тот же день
events-acts-near-lead = Ни один источник не связывает их с этим событием; совпадают только место и время.
events-deed-enter = Внести действие
events-act-hint = В нескольких словах: произвольное задержание, избиение, стрельба
events-code = Код HURIDOCS
events-victims = Пострадавшие, у которых есть запись
events-victims-hint = По одному на строке: имя как в реестре или адрес страницы
events-victims-described = Пострадавшие, по описанию
events-perpetrators = Исполнители, у которых есть страница
events-involvement = Как они участвовали
events-victim-named = С названным пострадавшим
events-victim-not-named = Пострадавшие не названы
events-count-acts = { $count ->
    [one] { $count } действие
    [few] { $count } действия
    [many] { $count } действий
   *[other] { $count } действия
    }
events-acts-none = Действий не найдено
events-acts-none-text = Спросите шире или внесите, кто, что и кому сделал и кто об этом говорит.
events-organisation-enter = Внести организацию
events-organisations-lead = Органы, подразделения, редакции и группы, которые называют источники.
events-organisations-none-text = Спросите шире или внесите организацию с её источником.
events-no-acts-linked = Ни одно действие не называет её исполнителем. Слова источников об исполнителях — в списке действий.
events-place-enter = Внести место
events-places-lead = Где это произошло — настолько точно, насколько говорят источники.
events-places-none-text = Спросите шире или внесите место с его источником.
events-map-exactness = Точка верна до города и не более: места она не показывает.
events-no-region = Область не названа или их несколько
events-nothing-here = Ни о чём не сказано, что это произошло именно здесь.
events-place-kind-hint = Город, улица, отделение полиции, дом …
events-region-hint = Какой она была в январе 2022 года
events-region-basis = Откуда известна область
events-exposure = Можно ли показать на карте
events-latitude = Широта
events-longitude = Долгота
events-point = Точка
events-point-hint = В градусах, например 43.24: достаточно центра города
events-point-basis = Откуда известна точка и насколько точно
