# Why something was not done: what is wrong, and what to do next.

refusal-not-there = Этого нет в реестре: { $subject }. Возможно, запись удалили или её ввели в другом офисе и она ещё не пришла.
refusal-no-such-statement = Такого утверждения нет. Откройте страницу заново и выберите его из списка.
refusal-already-past = Это утверждение уже исправлено или отозвано. Посмотрите, что стоит на его месте.
refusal-no-such-act = Такой записи в журнале нет.
refusal-already-undone = Это уже отменено.
refusal-cannot-be-undone = Это нельзя отменить целиком. Измените это новой записью.
refusal-reason-missing = Напишите несколько слов о причине: её будут читать другие.
refusal-nothing-said = Ничего не заполнено.
refusal-no-name-no-description = Укажите имя; если оно неизвестно, опишите человека несколькими словами.
refusal-missing = Заполните: { $subject }.
refusal-too-long = Слишком длинно: { $subject }. Можно до { $limit } знаков; остальное запишите в заметку.
refusal-does-not-fit = Такое нельзя указать для: { $subject }.
refusal-impossible = Так не бывает: { $subject }. Проверьте число.
refusal-bounds-crossed = Меньшее число больше большего. Сначала укажите меньшее.
refusal-tied-to-itself = Запись нельзя связать с самой собой. Выберите другую.
refusal-not-an-identity-number = Это не ИИН: в нём 12 цифр, и последняя проверяет остальные. Сверьте с документом.
refusal-role-may-not = Ваша роль этого не позволяет: { $subject }. Обратитесь к руководителю офиса.
refusal-not-a-member = Этот участник покинул офис.
refusal-approve-your-own = Это должен подтвердить другой участник: нужны два взгляда.
refusal-nobody-says-dead = Ни один источник здесь не говорит, что этого человека нет в живых. Сначала внесите источник.
refusal-death-needs-more = Об этом должны говорить два независимых источника или один документ, который видел участник.
refusal-last-lead = Офису нужен руководитель. Сначала назначьте другого.
refusal-name-taken = Участник с таким именем уже есть. Добавьте слово, чтобы их различать.

# What a refusal may speak of.
field-age = возраст
field-name = имя
field-value = число
field-point = точка на карте
field-title = название
field-description = описание
field-measure = что считают
field-text = текст
field-reason = причина
field-note = заметка
field-count = сколько человек
field-place = место
field-locator = место в источнике
