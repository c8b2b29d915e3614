"""Papers with which a homeowner asks for help."""

from intake.kinds import DocumentKind as K

WORDS: dict[K, dict[float, str]] = {
    K.HARDSHIP_LETTER: {
        8: "hardship letter, letter of hardship, carta de dificultad, carta de dificultades, carta de penuria",
        6: "hardship explanation, explanation of hardship, hardship request, my letter of hardship",
        5: "hardship statement, statement of hardship, financial hardship, hardship affidavit",
        3: (
            "hardship, fell behind, lost my job, i am writing, we are writing, dificultad, dificultades, unable to make, fallen "
            "behind, behind on my, i am behind, we are behind, missed payments, reduced income, loss of income, asking for help, "
            "request assistance, medical emergency, cut my hours, afford my, end of the loan, end of my loan, no he podido pagar, "
            "me atrasé, perdí mi trabajo"
        ),
        2.5: (
            "mortgage payments, hipoteca, lose this house, lose my house, lose our house, lose my home, lose our home, keep my "
            "home, keep our home, keep my house, keep our house, stay in my home, stay in our home, mi casa, nuestra casa"
        ),
        2: (
            "behind on, loan modification, my mortgage, our mortgage, laid off, mi hipoteca, loss mitigation, repayment plan, "
            "forbearance, atrasado, atrasada, atrasados, plan de pagos, modificación, por medio de la presente, i am asking, we are "
            "asking"
        ),
        1.5: "sincerely, my income, our income, my hours, atentamente, a quien corresponda, mi trabajo",
        1: "my husband, my wife, mi esposo, mi esposa, to whom it may concern, medical bills",
        0.5: "dear",
        -3: "omb, your mortgage payment",
        -4: "notice of default, we are writing to inform you, this is an attempt to collect, your hardship, please send, we received your",
        -5: "third party authorization, loan application",
        -6: (
            "verification of employment, you may be eligible, available to you, dear parent, dear parents, your family, students, "
            "your student, jury"
        ),
        -8: "mortgage assistance application, form 710",
    },
    K.FORM_710: {
        9: "mortgage assistance application, solicitud de asistencia hipotecaria",
        8: "uniform borrower assistance, request for mortgage assistance, loss mitigation application, homeowner assistance application",
        6: "form 710, borrower assistance form, borrower response package, request for modification and affidavit",
        3: "hardship information, hardship affidavit",
        2.5: "borrower certification",
        1: "intent to keep, required documentation, fannie mae freddie mac",
        -3: "dear, sincerely",
        -5: "we received your, you may be eligible",
        -12: "uniform residential loan application",
    },
    K.THIRD_PARTY_AUTHORIZATION: {
        9: "third party authorization, autorización de terceros, autorización a terceros",
        7: "third party release, third party authorization and release, autorización para divulgar información",
        6: (
            "borrower authorization, borrowers authorization, client authorization, authorization form, letter of authorization, "
            "authorization to discuss, authorization and release"
        ),
        5: "authorization to release, authorization to disclose, authorization to obtain information",
        4: "authorization to release information",
        3: (
            "third party, release of information, authorize the release, authorized party, authorized third party, authorized "
            "representative, autorizo"
        ),
        2: "authorize, housing counselor, counseling agency, on my behalf, on our behalf, release information, discuss my loan",
        -3: "application for",
        -4: "hardship affidavit",
        -6: "loan application, mortgage assistance application, power of attorney",
        -8: (
            "request for transcript, protected health information, hipaa, medical records, direct deposit, credit card number, "
            "background check"
        ),
    },
}
