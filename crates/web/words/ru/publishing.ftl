# Consent, the memorial, editions.

publishing-title = Публикации
publishing-lead = Ничего не публикуется без записанного согласия и одобрения второго участника.
publishing-none = К публикации ничего нет
publishing-none-text = Сначала спросите человека или семью и запишите, на что они согласны.

# Editions of figures.
publishing-edition = Выпуск
publishing-public = Что сейчас может прочесть каждый
publishing-nothing-public = Ничего не опубликовано.
publishing-is-public = Этот выпуск сейчас открыт для всех.
publishing-not-written = Открытые страницы показывают не то, что решено здесь.
publishing-not-written-next = Возможно, машина остановилась на полпути. Отзовите выпуск и предложите его снова.
publishing-waiting = Что ждёт второго участника
publishing-past = Прежние выпуски
publishing-propose = Предложить выпуск
publishing-propose-lead = Выберите числа, которые может прочесть каждый. Одобрить их должен другой участник.
publishing-rule = Предлагаются только числа от пяти человек или дел, и только если рядом с ними не печатается ни одно имя из этого реестра.
publishing-note = Тому, кто одобряет
publishing-nothing-offered = Ни одно число нельзя открыть
publishing-kept-back = Не предлагаются: { $count ->
    [one] { $count } число, и почему
    [few] { $count } числа, и почему
   *[other] { $count } чисел, и почему
    }
publishing-approve = Одобрить: прочесть сможет каждый
publishing-approve-text = Прежде чем одобрить, откройте каждое число и посмотрите на источник. То, что было открыто раньше, заменяется.
publishing-somebody-else = Этот выпуск предложили вы. Одобрить его должен другой участник.
publishing-must-go = Это число больше нельзя открывать. Отзовите выпуск и предложите его без этого числа.
publishing-withdraw = Отозвать
publishing-proposed-by = Предложено: { $member }, { $when }
publishing-approved-by = Одобрено: { $member }, { $when }
publishing-withdrawn-by = Отозвано: { $member }, { $when }
publishing-may-be-public = Это число может войти в открытый выпуск.
publishing-withheld-gone = Не публикуется никогда: отозвано.
publishing-withheld-unit = Не публикуется никогда: считает не людей и не дела.
publishing-withheld-few = Не публикуется никогда: меньше пяти.
publishing-withheld-number = Не публикуется никогда: в нём есть что-то похожее на номер телефона.
publishing-withheld-name = Не публикуется никогда: в нём есть слово из чьего-то имени:

# Our own counts.
publishing-ours-title = Наш собственный подсчёт
publishing-ours = Опубликовать наш собственный подсчёт — по статусам и по ролям
publishing-ours-hint = Названные и неназванные люди стоят отдельно и не складываются. Числа меньше пяти скрыты, как и другие, из которых их можно вычислить вычитанием или по прошлому выпуску; число, изменившееся меньше чем на пять, остаётся таким, каким было опубликовано.
publishing-below-five = не показано
