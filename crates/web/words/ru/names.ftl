# Two names compared, part by part.

names-parts = Имена по частям
names-part = Часть имени
names-why = Как соотносятся
names-verdict-one = По именам — скорее всего, один человек
names-verdict-perhaps = По именам — возможно, один человек
names-verdict-rather-two = По именам — скорее двое
names-verdict-two = По именам — скорее всего, двое разных людей

names-role-given = имя
names-role-surname = фамилия
names-role-father = отчество
names-role-initial = инициал
names-role-unknown = часть имени

names-why-same = одинаково
names-why-same-script = то же самое другим письмом
names-why-same-spelling = то же самое в другом написании
names-why-near = написано иначе, но звучит похоже
names-why-short = краткая или уважительная форма другого
names-why-language = то же имя на другом языке
names-why-family = другая форма той же фамилии
names-why-sex = мужская и женская форма одного имени
names-why-initial = инициал подходит
names-why-together = в одном слитно, в другом раздельно
names-why-only-one = есть только у одного, это ни о чём не говорит
names-why-only-one-father = отчество есть только у одного, это ни о чём не говорит
names-why-different = два разных имени
names-why-different-father = два разных отчества: родня или однофамильцы, но не один человек
names-why-known = пишутся похоже, но это два разных известных имени
names-why-initial-differs = инициал не подходит

names-bits = { $strangers } бит против чужих людей, { $relatives } против родни
