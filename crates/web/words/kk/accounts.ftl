# Entering, adding, correcting and withdrawing whole accounts: what one source tells of a thing.

accounts-enter-lead = Дереккөз не айтса, соны оның өз сөзімен жазыңыз. Айтылмағанын бос қалдырыңыз.
accounts-say = Басқа дереккөз айтқанын қосу
accounts-say-lead = Бұрынғы мәліметтер қалады. Олар қатар тұрады.
accounts-correct = Бұл мәліметті түзету
accounts-correct-lead = Ескі мәлімет сіз көрсеткен себеппен бірге оқуға қалады.
accounts-withdraw = Бұл мәліметті қайтарып алу
accounts-withdraw-lead = Ол енді есепке алынбайды, бірақ сіз көрсеткен себеппен бірге оқуға қалады.
accounts-several = Бұл туралы { $count } дереккөз айтады. Соңғы енгізілгені бірінші тұр; ештеңе қалдырылған жоқ.
accounts-past = Түзетілген немесе қайтарып алынған: { $count }
accounts-all-past = Бұл туралы айтылғанның бәрі қайтарып алынды.
accounts-undone = кері қайтарылған
accounts-none-chosen = — жоқ —
accounts-kind = Бұл не
accounts-name-hint = Дереккөзде қалай жазылса, солай
accounts-other-names = Басқа атаулары
accounts-one-a-line = Әр жолға бір атау
