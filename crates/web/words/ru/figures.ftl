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
figures-about = около { $number }
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
