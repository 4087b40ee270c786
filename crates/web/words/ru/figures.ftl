# What others claim, and our own tallies.

figures-title = Цифры
figures-lead = Что утверждают другие, рядом с тем, что насчитали мы. Ни одно число не заменяет другое.
figures-measure = Что считают
figures-value = Число
figures-qualifier = Как сказано
figures-claimant = Кто утверждает
figures-publisher = Кто напечатал
figures-scope = О ком
figures-place = Где
figures-as-of = На какой день
figures-not-attributed = автор не указан
figures-at-least = не менее { $number }
# not said: $from
figures-more-than = более { $number }
# not said: $from
figures-less-than = менее { $number }
figures-almost = около { $number }
figures-between = от { $low } до { $high }
figures-additional = ещё { $number }
figures-dozens = десятки
figures-hundreds = сотни
figures-thousands = тысячи
figures-rival = Разные утверждения во времени
figures-rival-alt = Утверждения во времени ({ $measure }): от { $low } до { $high }; в таблице ниже то же самое.
figures-not-comparable = Эти числа считают разное. Не сравнивайте и не складывайте их.
figures-conflicts = Противоречит
figures-compare-with = Читать вместе с
figures-ours = Наш подсчёт
figures-ours-text = Люди в этом реестре, каждый с источником. Это те, кого мы нашли, а не все, кто был.
figures-killed-named = Погибшие, имена известны
figures-enter = Внести число
figures-none = Пока не внесено ни одного числа
figures-none-text = Внесите, кто какое число называет и кто его напечатал.

# The form of a figure.
figures-measure-hint = Двумя-тремя словами, об одном и том же одинаково: «погибшие»
figures-value-hint = Только то, что напечатано. Оставьте пустым, если было лишь слово: «сотни»
figures-low = Не менее
figures-high = Не более
figures-as-printed = Как сказано, если в списке нет подходящего
figures-printed = напечатано:
figures-unit = Чего
figures-unit-hint = «человек», «дел», «дней»: числа о другом никогда не публикуются
figures-scope-hint = Все, гражданские, известные по имени, внесённые в список…
figures-as-of-basis = Откуда известна эта дата

# The ledger.
figures-about = О ком, где, когда
figures-beside = Что ему противостоит
figures-claimant-search = Кто утверждает или напечатал
figures-apart-count = { $count ->
    [one] Не сравнивать ещё с { $count } числом
   *[other] Не сравнивать ещё с { $count } числами
    }
figures-killed-link = Разные утверждения о погибших
figures-tallies-link = Наши подсчёты

# Rival claims.
figures-killed-title = Погибшие: кто и сколько называет
figures-rival-lead = В каждой части считают одно и то же, об одних и тех же людях, в одном месте. Части не сравнивают и не складывают.
figures-chart-alt = Утверждения во времени: { $measure }. { $count ->
    [one] { $count } часть
    [few] { $count } части
   *[other] { $count } частей
    }; каждое число есть в таблице ниже.
figures-apart = Стоит отдельно, потому что считает
figures-other-measure = другое
figures-other-unit = в других единицах
figures-other-scope = других людей
figures-other-place = другое место
figures-differs-measure = В этой части считаемое названо по-разному. Числа стоят вместе, потому что кто-то отметил, что они противоречат друг другу.
figures-differs-unit = В этой части разные единицы: читайте каждое число со своей.
figures-differs-scope = Не сказано, что считают одних и тех же людей: список — это не итог. Разница может быть в охвате, а не в ошибке.
figures-differs-place = Названы разные места, возможно, одно внутри другого. Разница может быть в месте, а не в ошибке.
figures-conflicts-title = Что ему противоречит
figures-apart-title = С чем его нельзя сравнивать и почему
figures-tie = Отметить, как к нему относится другое число
figures-tie-how = Как они относятся друг к другу
figures-tie-other = Другое число

# Our own tallies.
figures-ours-killed = Считаем записи, в которых по словам какого-либо источника роль — «погиб».
figures-named = Известны по имени
figures-named-definition = Каждый — одна запись; две записи могут быть об одном человеке, пока кто-то этого не рассудил.
figures-unnamed = Без имени
figures-unnamed-definition = Отдельные люди, которых источник описывает, но не называет. Некоторые могут быть среди названных.
figures-groups = Группы
figures-in-groups = В группах, не менее
figures-groups-definition = { $count ->
    [one] { $count } группа
    [few] { $count } группы
   *[other] { $count } групп
    }, каждая по наименьшему числу из источника. В них могут быть и те, кто назван по имени.
figures-never-added = Это три числа. Они пересекаются, и складывать их нельзя.
figures-tallies-title = Наши подсчёты
figures-way = Как смотреть
figures-way-now = Как обстоит сейчас
figures-way-entered = Как этот офис знал на такой-то день
figures-way-published = Как к этому дню сказали источники
figures-way-was = Как было в тот день по нынешним сведениям
figures-way-entered-on = Как этот офис знал на конец дня: { $day }
figures-way-published-on = Как сказали источники к этому дню: { $day }
figures-way-was-on = Как было по нынешним сведениям: { $day }
figures-day-needed = Какой день?
figures-day-needed-next = Выберите день или посмотрите, как обстоит сейчас.
figures-counted = Что считаем
figures-by-status = По показанному статусу
figures-by-status-text = Каждая запись считается один раз, в том статусе, который показан на её странице. Из противоречащих источников показан самый новый на лучшем основании.
figures-by-role = По роли
figures-by-role-text = У одного человека несколько ролей: эти числа пересекаются. У ролей нет даты; с днём меняется лишь то, что было известно.
figures-by-place = Наш собственный подсчёт по местам
figures-by-place-link = То же по местам
figures-by-place-text = Каждая запись считается один раз — в регионе показанного статуса; если место в нём не названо — в регионе того, что с человеком сделали, иначе в регионе его содержания под стражей. Регионы — на январь 2022 года.
figures-several-places = Несколько регионов
figures-no-place = Место не названо
figures-deaths-confirmed = Смерти: { $named } по имени, как говорит какой-либо источник; { $confirmed } подтверждены двумя независимыми источниками или документом и одобрены вторым участником.
figures-changes = Что изменилось между двумя днями
figures-changes-text = Записи, которые здесь внесли, дополнили, исправили или отозвали после первого дня и до конца второго.
figures-changes-from = После конца дня
figures-changes-until = До конца дня
figures-what-changed = Что произошло
figures-changed-entered = внесена
figures-changed-said = дополнена
figures-changed-corrected = исправлена
figures-changed-withdrawn = отозвана или отменена
figures-it-counts = считает

# Definitions, tallies by them, and the funnel of accountability.
figures-definitions-title = Определения
figures-definitions-lead = Что именно считает каждый подсчёт: кого, где, когда, насколько уверенно. Ни одно наше число не стоит без определения.
figures-definition = Определение
figures-definition-enter = Создать определение
figures-definition-shipped = Часть программы; не меняется.
figures-definition-own = Создано этим офисом
figures-definition-name = Название
figures-definition-measure = Что с ними произошло
figures-definition-cause = От чего
figures-definition-period = За какое время
figures-definition-grade = Насколько уверенно, не менее
figures-definition-naming = По имени или без
figures-definition-note = Что должен знать читатель
figures-definition-place-hint = Город или область, как в реестре; пусто — везде
figures-definition-gone = Это определение отозвано: по нему больше ничего не считают.
figures-everywhere = везде
figures-any-time = в любое время
figures-tally-by-definition = Наш подсчёт
figures-at-least-sure = Не менее уверенно
figures-grade-rules = Насколько уверен подсчёт
figures-grade-reported-text = Сообщено: так говорит хотя бы один источник, и не по принуждению.
figures-grade-probable-text = Вероятно: так говорят два независимых источника или один документ, либо запись проверил рецензент.
figures-grade-confirmed-text = Подтверждено: смерть — при двух независимых источниках или документе и одобрении второго участника; остальное — при таких основаниях и проверке рецензентом.
figures-civilians-text = Гражданские — все, кого ни один источник не относит к силовикам.
figures-divide = Разделить
figures-divide-none = не делить
figures-not-said = не сказано или недостаточно точно
figures-body-overlap = За одно деяние могут винить несколько ведомств: строки пересекаются, их сумма — не итог.
figures-compare = Что изменилось с другого дня
figures-compare-from = Сравнить с концом этого дня
figures-compare-edition = или с тем, что знали при выходе издания
figures-compare-none = без издания
figures-compare-before = Считалось тогда
figures-compare-after = Считается сейчас
figures-compare-same = Никто не считается иначе.
figures-compare-balance = Тогда { $before }, прибавилось { $came }, убыло { $went }, теперь { $after }. Люди и группы, каждая считается за одну.
figures-who-counts = Кто считается иначе
figures-why-differs = Почему
figures-public-title = Что может видеть публика
figures-public-text = Только известные по имени. Числа меньше пяти скрыты, как и всё, из чего их можно вычислить вычитанием.
figures-public-none = Ничего: их меньше пяти.
figures-public-hidden = скрыто
figures-all-grades = все вместе
figures-download-public = Что может видеть публика, CSV
figures-download-hxl = CSV с метками HXL
figures-counted-by = Считает по определению
figures-nearest = Ближайшее определение, по словам
figures-nearest-none = Слова не называют ничего, что считают наши определения.
figures-nearest-same = По словам разницы не видно.
figures-nearest-differs = Что всё же различается:
figures-near-who = о ком
figures-near-cause = от чего
figures-near-naming = по имени или без
figures-near-place = где
figures-near-period = за какое время
figures-near-grade = насколько уверенно
figures-near-narrower = собственные слова сужают его
figures-map = Указать, по какому определению считает
figures-mapped-by = указал участник
figures-ours-beside = Наш подсчёт рядом
figures-ours-beside-text = Названные по имени, по определению, как к каждому дню сказали источники.
figures-funnel-title = Кто за это ответил
figures-funnel-lead = Дела против должностных лиц: жалобы, возбуждённые, прекращённые и на каком основании, дошедшие до суда, приговоры.
figures-funnel-alt = Дела против должностных лиц по стадиям; каждое число есть в таблице ниже.
figures-funnel-definition = Вычислено по шагам дел этого реестра. Шаги об одних и тех же людях — одно дело; что прекращено или дошло до суда, было и возбуждено. Дела, рассказанные по одному, и числа, названные источником, не складывают: первые могут входить во вторые.
figures-funnel-empty = Не внесено ни одного шага по делу против должностных лиц.
figures-funnel-stage = Стадия
figures-funnel-cases = Дела, рассказанные по одному
figures-funnel-deaths = Смерти в них
figures-funnel-stated-cases = Наибольшее названное число дел
figures-funnel-stated-deaths = Наибольшее названное число смертей
figures-funnel-by-cases = По делам
figures-funnel-by-deaths = По смертям
figures-funnel-one-by-one = рассказаны по одному
figures-funnel-stated = наибольшее число у источника
figures-funnel-grounds = На каком основании прекращены
figures-funnel-nobody = О скольких говорят, что никто не был обвинён, судим или наказан
figures-funnel-steps = Шаги, которые это говорят
figures-funnel-beside = Не вошло: неясно, против кого, или амнистия
figures-cut-off = По состоянию на
figures-funnel-link = Кто ответил: дела
figures-sources-under = Источники
figures-column-reported = сообщено
figures-column-probable = вероятно
figures-column-confirmed = подтвер­ждено
