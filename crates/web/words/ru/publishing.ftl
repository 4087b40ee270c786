# Consent, the memorial, editions.

publishing-title = Публикации
publishing-lead = Ничего не публикуется без записанного согласия и одобрения второго участника.
publishing-none = К публикации ничего нет
publishing-none-text = Сначала спросите человека или семью и запишите, на что они согласны.
