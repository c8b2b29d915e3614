"""Letters on the site or on paper: what is said before a homeowner agrees (15 U.S.C. 7001(c)(1)), and keeping their word."""

from flask import Response, flash, make_response, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from intake.operations import consents
from portal.access import homeowner, me
from portal.accounts import sample_paper
from portal.accounts.blueprint import accounts
from portal.accounts.forms import ConsentForm
from portal.database import current_intake
from portal.languages import current_language
from portal.wiring import wiring


def statement() -> list[str]:
    """What is said first, in this order: kept word for word with the answer.

    (B)(i) paper, taking it back and what follows; (ii) what it covers; 7003(b)(2) what it cannot cover; (iii) how to take it
    back and to tell a new address; (iv) paper copies and their fee; (C)(i) what is needed to read and to keep them; (D) changes.
    """
    phone = wiring().settings.servicer.phone
    return [
        _("You have a right to letters on paper."),
        _("This covers the letters about your application for mortgage help, and nothing else."),
        _("By law some letters always come on paper, like the ones about a foreclosure or a sale."),
        _("You can go back to paper at any time on your account page or by phone: %(phone)s. It costs nothing.", phone=phone),
        _("Going back changes nothing in your application. It counts from the next letter. Earlier letters stay as they are."),
        _("You can ask for a paper copy of any letter, on the page of the letter or by phone. There is no fee."),
        _("Tell us when your e-mail address changes: call %(phone)s.", phone=phone),
        _("You need a phone or computer with a web browser, an e-mail address, and a program that opens PDF files."),
        _("To keep your letters you need space to save them, or a printer. They stay on this site too."),
        _("If our e-mail does not reach you, we send the letter on paper. If what you need changes, we ask you again."),
    ]


@accounts.route("/electronic-papers", methods=["GET", "POST"])
@homeowner
def electronic_papers() -> ResponseReturnValue:
    """Consent to letters in electronic form, shown to work by reading a word in a letter like ours; saying no weighs the same."""
    form, intake, account = ConsentForm(), current_intake(), me()
    if request.method == "POST" and form.validate():
        if form.word.data.strip().lower() == sample_paper.word_for(account.id):
            consents.agree(intake, account, "\n".join(statement()), current_language())
            flash(_("You will get your letters here. We send an e-mail when there is a new one."))
            return redirect(url_for("accounts.home"))
        form.slip("word", _("That is not the word in the sample paper. Open it again and enter the one word in large letters."))
    page = render_template(
        "accounts/electronic_papers.html", form=form, statement=statement(), agreed=consents.holds(account),
        came_back=consents.came_back_at(intake, account), email=account.email,
    )
    return page, 422 if request.method == "POST" else 200


@accounts.post("/paper-letters")
@homeowner
def paper_letters() -> ResponseReturnValue:
    """Stay with letters on paper, or go back to them."""
    consents.choose_paper(current_intake(), me())
    flash(_("You will get your letters on paper, by mail. There is no fee."))
    return redirect(url_for("accounts.home"))


@accounts.get("/sample-paper")
@homeowner
def sample() -> Response:
    """A letter with one word in it, made as every letter is made."""
    today = current_intake().now.date()
    response = make_response(sample_paper.draw(sample_paper.word_for(me().id), wiring().settings.servicer, current_language(), today))
    response.headers["Content-Type"] = "application/pdf"
    response.headers["Content-Disposition"] = 'inline; filename="sample.pdf"'
    return response
