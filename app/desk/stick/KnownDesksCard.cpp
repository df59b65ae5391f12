// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/stick/KnownDesksCard.h"

#include "bundle/CardFile.h"
#include "desk/stick/StickKeeper.h"
#include "ui/ActionButton.h"
#include "ui/Banner.h"
#include "ui/Page.h"
#include "ui/RecordList.h"

#include <QFileDialog>
#include <QLineEdit>

namespace yc::desk {

using core::Result;
using stick::DeskSticks;
using ui::ActionButton;
using ui::Column;

namespace {
constexpr int shownRows = 6;
} // namespace

KnownDesksCard::KnownDesksCard(StickKeeper &keeper, ui::Page &page, bool mayTrust, QWidget *parent)
    : Card(tr("Other desks"), parent)
    , m_keeper(keeper)
    , m_page(page)
    , m_reason(new QLineEdit)
    , m_withdraw(new ActionButton(tr("Withdraw trust")))
{
    m_list = new ui::RecordList(
        ui::unsorted({Column::wide("name", tr("Desk"), 160), Column::wide("state", tr("State"), 110)}));
    m_list->setAccessibleName(tr("Other desks"));
    m_list->setEmptyText(tr("No other desk is known here."));
    m_list->setFitRows(shownRows);
    m_list->setSource([this](const ui::RowsRequest &request) {
        return QtFuture::makeReadyValueFuture(Result<core::Rows>(request.offset > 0 ? core::Rows{} : rows()));
    });
    content()->addWidget(m_list);
    if (mayTrust) {
        auto *choose = new ActionButton(tr("Read in a card…"), ActionButton::Kind::Quiet);
        addHeaderWidget(choose);
        connect(choose, &QAbstractButton::clicked, this, [this] {
            const QString path =
                QFileDialog::getOpenFileName(this, tr("Card of another desk"), {}, tr("Cards (*.yccard)"));
            if (!path.isEmpty())
                readIn(path);
        });
        m_reason->setPlaceholderText(tr("Why it is withdrawn"));
        m_reason->setAccessibleName(tr("Why it is withdrawn"));
        auto *row = new QHBoxLayout;
        row->addWidget(m_reason, 1);
        row->addWidget(m_withdraw);
        content()->addLayout(row);
        const auto able = [this] {
            m_withdraw->setEnabled(!m_list->currentId().isEmpty() && !m_reason->text().trimmed().isEmpty());
        };
        connect(m_list, &ui::RecordList::currentChanged, this, able);
        connect(m_reason, &QLineEdit::textChanged, this, able);
        connect(m_withdraw, &QAbstractButton::clicked, this, &KnownDesksCard::withdraw);
        able();
    } else {
        m_reason->setParent(this);
        m_reason->hide();
        m_withdraw->setParent(this);
        m_withdraw->hide();
    }
    connect(&m_keeper, &StickKeeper::changed, m_list, &ui::RecordList::reload);
}

core::Rows KnownDesksCard::rows() const
{
    core::Rows rows;
    rows.columns = {QStringLiteral("id"), QStringLiteral("name"), QStringLiteral("state")};
    if (!m_keeper.circle())
        return rows;
    for (const store::KnownDesk &known : std::as_const(m_keeper.circle()->others)) {
        const QString state = known.card.isRevoked()     ? tr("withdrawn")
                              : known.keysChanged()      ? tr("its keys have changed")
                              : !known.isTrusted()       ? tr("not compared yet")
                              : known.compared.isEmpty() ? tr("known through the city")
                                                         : tr("fingerprint compared");
        rows.rows.append({known.card.desk, DeskSticks::nameOf(known.card.organisation, known.card.name), state});
    }
    return rows;
}

void KnownDesksCard::readIn(const QString &path)
{
    const Result<core::DeskCard> card = bundle::CardFile::read(path);
    if (!card) {
        m_page.banner()->showError(card.error());
        return;
    }
    m_page.banner()->showMessage(ui::State::Info,
                                 tr("Have “%1” read its fingerprint: %2")
                                     .arg(DeskSticks::nameOf(card->organisation, card->name), card->fingerprint()),
                                 tr("If one digit differs, this is not the card of that desk."));
    ActionButton *same = m_page.banner()->addAction(tr("The digits are the same: trust it"));
    ActionButton *other = m_page.banner()->addAction(tr("They differ"));
    connect(same, &QAbstractButton::clicked, this, [this, card = *card] { trust(card); });
    connect(other, &QAbstractButton::clicked, this, [this] {
        m_page.banner()->showMessage(ui::State::Warn, tr("The card was not taken."),
                                     tr("Tell the security administrator who gave it to you."));
    });
    same->setFocus(Qt::OtherFocusReason);
}

void KnownDesksCard::trust(const core::DeskCard &card)
{
    m_keeper.trust(card).then(this, [this, card](const Result<QJsonObject> &done) {
        if (done)
            m_page.banner()->showMessage(
                ui::State::Ok,
                tr("“%1” is trusted from here on.").arg(DeskSticks::nameOf(card.organisation, card.name)));
        else
            m_page.banner()->showError(done.error());
        m_keeper.refresh();
    });
}

void KnownDesksCard::withdraw()
{
    m_keeper.revoke(m_list->currentId(), m_reason->text()).then(this, [this](const Result<QJsonObject> &done) {
        if (done) {
            m_reason->clear();
            m_page.banner()->showMessage(ui::State::Ok, tr("The desk is withdrawn: nothing of it is taken any more."));
        } else {
            m_page.banner()->showError(done.error());
        }
        m_keeper.refresh();
    });
}

} // namespace yc::desk
