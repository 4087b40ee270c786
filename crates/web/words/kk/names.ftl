# Two names compared, part by part.

names-parts = Аты-жөндері бөлік-бөлігімен
names-part = Аты-жөнінің бөлігі
names-why = Сәйкестігі
names-verdict-one = Аты-жөніне қарағанда бір адам болуы өте ықтимал
names-verdict-perhaps = Аты-жөніне қарағанда бір адам болуы мүмкін
names-verdict-rather-two = Аты-жөніне қарағанда екі бөлек адамға ұқсайды
names-verdict-two = Аты-жөніне қарағанда екі бөлек адам болуы өте ықтимал

names-role-given = аты
names-role-surname = тегі
names-role-father = әкесінің аты
names-role-initial = бас әрпі
names-role-unknown = есім

names-why-same = бірдей
names-why-same-script = сол есім басқа жазумен
names-why-same-spelling = сол есім басқаша жазылған
names-why-near = басқаша жазылған, бірақ дыбысталуы ұқсас
names-why-short = екіншісінің қысқа не құрметті түрі
names-why-language = сол есімнің басқа тілдегі түрі
names-why-family = сол тектің басқа түрі
names-why-sex = бір есімнің ер және әйел түрі
names-why-initial = бас әрпі келеді
names-why-together = бірінде бірге, екіншісінде бөлек жазылған
names-why-only-one = біреуінде ғана бар, бұл ештеңені білдірмейді
names-why-only-one-father = әкесінің аты біреуінде ғана бар, бұл ештеңені білдірмейді
names-why-different = екі бөлек есім
names-why-different-father = әкелерінің аты бөлек: туыс не аттас, бірақ бір адам емес
names-why-known = жазылуы ұқсас, бірақ екеуі де белгілі бөлек есім
names-why-initial-differs = бас әрпі келмейді

names-bits = бөтен адамдарға қарсы { $strangers } бит, туыстарға қарсы { $relatives } бит
