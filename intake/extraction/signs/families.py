"""Papers of what befalls a family: marriages that end, deaths, moves under orders, and the deeds that follow."""

from intake.kinds import DocumentKind as K

WORDS: dict[K, dict[float, str]] = {
    K.DIVORCE_DECREE: {
        9: "decree of divorce, divorce decree, decree of dissolution, final divorce order, decree of absolute divorce",
        8: "dissolution of marriage, judgment of divorce, judgment of absolute divorce, judgment of dissolution, divorce order",
        5: "final decree, absolute divorce, dissolution of the marriage",
        4: "marriage is dissolved, bonds of matrimony, bonds of marriage, hereby dissolved, irretrievably broken, are divorced",
        2: "petitioner, respondent, ordered and adjudged, adjudged and decreed",
        1.5: "court, plaintiff, defendant, judge",
        -2: "separation agreement",
        -4: "this agreement, upon entry of a judgment",
        -5: "summons, prays, prayer for relief, marriage license, stipulation of settlement",
        -6: "required documentation, hardship, sincerely",
        -8: "mortgage assistance, you have been sued, certificate of marriage, verified petition",
        -10: "loan application",
    },
    K.SEPARATION_AGREEMENT: {
        9: "separation agreement",
        8: "marital settlement agreement, marital separation agreement, property settlement agreement, divorce settlement agreement",
        7: "legal separation",
        4: "living separate and apart, live separate and apart, lived separate and apart",
        3: "separate and apart, stipulation of settlement, spousal maintenance, marital property",
        2: "spousal support, alimony, equitable distribution, were married, marital residence, marital home",
        1: "husband, wife, spouse, this agreement",
        -5: "hardship, sincerely",
        -4: "decree of divorce, so ordered, adjudged, release of claims",
        -8: "mortgage assistance, severance, last day of employment, final paycheck",
        -10: "loan application, separation from employment, your separation, your employment",
    },
    K.QUITCLAIM_DEED: {
        10: "quitclaim deed, quit claim deed",
        7: "escritura de finiquito, renuncia de derechos, cesión de derechos",
        5: "remise release and quitclaim, remise release and quit claim, quit claims, quitclaims, quit claim s",
        4: "quitclaim, quit claim",
        2: "remise release",
        1.5: "grantor, grantee",
        1: "legal description",
        -4: "petitioner, decree, deed of trust, sincerely, dear, spousal support, alimony",
        -6: "dissolution of marriage, separation agreement, hardship, judgment of divorce",
        -8: (
            "mortgage assistance, warranty deed, grant bargain sell, warrant and defend, forever defend, execute a quitclaim, "
            "quitclaim deed shall, signed a quitclaim, signed a quit claim"
        ),
        -10: "loan application",
    },
    K.DEATH_CERTIFICATE: {
        10: "certificate of death, certification of death, certificado de defunción, acta de defunción",
        7: "death certificate, certified copy of death",
        5: "cause of death",
        4: "date of death, manner of death, decedents legal name",
        3: "decedent, decedents, place of death, name of deceased, immediate cause",
        2: "vital records, vital statistics, registrar, funeral director",
        -3: "hardship, life insurance",
        -5: "obituary, survived by",
        -6: "affidavit, beneficiary, last will, letters testamentary",
        -8: "mortgage assistance, loan application, policy number, claimants statement",
    },
    K.OBITUARY: {
        9: "obituary",
        7: "obituaries, death notice",
        5: "passed away, survived by",
        4: (
            "preceded in death, predeceased by, in lieu of flowers, leaves to cherish, to be with the lord, eternal rest, announces the "
            "passing, announces his passing, announces her passing, departed this life"
        ),
        3: "funeral, memorial service, in loving memory, funeral home, leaves behind",
        2: "beloved, celebration of life, visitation, interment, condolences, grandchildren",
        1.5: "burial, was born, died",
        -3: "mortgage",
        -4: "hardship",
        -6: "order of service, processional, recessional, sincerely",
        -8: "certificate of death, last will, so sorry, sorry to hear, sorry for your loss",
    },
    K.PCS_ORDERS: {
        10: "permanent change of station",
        6: "pcs orders, change duty orders, bupers order",
        5: "pcs",
        3: (
            "report not later than, gaining unit, department of the army, department of the navy, department of the air force, ultimate "
            "activity, permanent duty station, marine corps, coast guard, space force"
        ),
        2: "losing unit, reporting date, for the commander, household goods, reporting senior, special order, report no later than",
        1: "orders, assignment, detach",
        -6: "hardship, sincerely, dear",
        -8: "mortgage assistance, loan application, leave and earnings",
        -12: "release or discharge, dd form 214",
    },
}
