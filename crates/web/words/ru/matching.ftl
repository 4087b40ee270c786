# Who is the same person.

matching-title = Совпадения
matching-lead = Подсказка не объединяет: две записи становятся одним человеком, только если так решил участник, и это можно отменить.
matching-same = Один и тот же человек
matching-different = Разные люди
matching-unsure = Не уверен(а)
matching-none = Похожих записей нет
matching-none-text = После загрузки списка похожие пары появятся здесь.
