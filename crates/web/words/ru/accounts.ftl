# Entering, adding, correcting and withdrawing whole accounts: what one source tells of a thing.

accounts-enter-lead = Пишите то, что говорит источник, его словами. Чего он не говорит — оставьте пустым.
accounts-say = Добавить, что говорит другой источник
accounts-say-lead = Прежние сведения остаются. Они будут стоять рядом.
accounts-correct = Исправить эти сведения
accounts-correct-lead = Прежние сведения можно будет прочесть вместе с вашей причиной.
accounts-withdraw = Отозвать эти сведения
accounts-withdraw-lead = Они больше не учитываются, но их можно прочесть вместе с вашей причиной.
accounts-several = Об этом говорят источники: { $count }. Первым стоит внесённый последним; ничего не опущено.
accounts-past = Исправлено или отозвано: { $count }
accounts-all-past = Всё, что об этом говорилось, отозвано.
accounts-undone = отменено
accounts-none-chosen = — нет —
accounts-kind = Что это
accounts-name-hint = Как напечатано в источнике
accounts-other-names = Другие названия
accounts-one-a-line = По одному на строке
