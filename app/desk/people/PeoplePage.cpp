// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/people/PeoplePage.h"

#include "desk/DeskDoor.h"
#include "desk/RoleText.h"
#include "desk/people/OrganisationPicker.h"
#include "desk/people/PersonCard.h"
#include "desk/people/PersonDetails.h"
#include "desk/people/PersonState.h"
#include "ui/ActionButton.h"
#include "ui/Banner.h"
#include "ui/Card.h"
#include "ui/Page.h"
#include "ui/RecordList.h"

#include <QTableView>

#include <algorithm>

namespace yc::desk {

using ui::ActionButton;
using ui::Column;

namespace {
constexpr int shownRows = 12;
constexpr int msPerMinute = 60'000;
} // namespace

PeoplePage::PeoplePage(DeskPorts ports, ui::ServiceContext &context, QWidget *parent)
    : ServicePage(parent)
    , m_ports(std::move(ports))
    , m_context(context)
    , m_page(new ui::Page(tr("People"), this))
    , m_card(new PersonCard(m_ports.door, context.store.session().permissions))
    , m_details(new PersonDetails(m_ports.door, m_ports.number, context.store.session().permissions))
    , m_add(new ActionButton(tr("Add a person"), ActionButton::Kind::Primary))
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_page);
    m_page->setSubtitle(tr("Who may sign in at this desk, and for what"));
    if (context.store.session().may(QStringLiteral("desk.key"))) {
        m_recovery = new ActionButton(tr("New recovery code"));
        m_recovery->setObjectName(QStringLiteral("recovery"));
        m_recovery->setIconName(QStringLiteral("key"));
        connect(m_recovery, &QAbstractButton::clicked, this, &PeoplePage::askForRecoveryCode);
        m_page->addAction(m_recovery);
    }
    m_add->setIconName(QStringLiteral("plus"));
    m_add->setKey(QKeySequence(Qt::CTRL | Qt::Key_N));
    connect(m_add, &QAbstractButton::clicked, this, &PeoplePage::add);
    m_page->addAction(m_add);

    const auto text = [](const char *key, const QString &label, int pixels) {
        Column column;
        column.key = QString::fromLatin1(key);
        column.label = label;
        column.pixels = pixels;
        return column;
    };
    Column number = text("number", tr("Number"), 90);
    number.width = Column::Width::Fixed;
    Column state = text("state", tr("State"), 150);
    state.format = Column::Format::State;
    state.sortable = false;
    state.state = [this](const QVariant &value) {
        const auto account = m_ports.door.account(value.toString());
        return account ? PersonState::of(*account, m_ports.door) : ui::StateText{};
    };
    m_list = new ui::RecordList({number, text("name", tr("Name"), 110), text("org", tr("Organisation"), 140),
                                 text("roles", tr("Roles"), 200), text("valid", tr("Valid"), 150), state});
    m_list->setAccessibleName(tr("People"));
    m_list->setFitRows(shownRows);
    auto *card = new ui::Card;
    card->content()->addWidget(m_list);
    m_page->content()->addWidget(card);
    m_page->content()->addWidget(m_card);
    m_page->content()->addWidget(m_details);
    m_page->content()->addStretch(1);
    m_card->hide();
    m_details->hide();
    m_list->setSource([this](const ui::RowsRequest &request) {
        return request.offset > 0 ? QtFuture::makeReadyValueFuture(core::Result<core::Rows>(core::Rows{}))
                                  : rows(request.sortKey, request.order);
    });
    connect(m_list, &ui::RecordList::activated, this, &PeoplePage::edit);
    connect(m_list, &ui::RecordList::currentChanged, this, [this](const QString &chosen) {
        if (m_card->isHidden())
            m_details->setPerson(chosen);
    });
    connect(m_details, &PersonDetails::editRequested, this, &PeoplePage::edit);
    connect(m_details, &PersonDetails::done, this, &PeoplePage::said);
    connect(m_card, &PersonCard::left, this, &PeoplePage::closeCard);
    connect(m_card, &PersonCard::done, this, [this](const QString &chosen, const QString &words) {
        const auto choose = [this, chosen] { m_list->setCurrentId(chosen); }; // a reload keeps the one before
        connect(m_list->model(), &QAbstractItemModel::modelReset, this, choose, Qt::SingleShotConnection);
        m_card->hide();
        m_details->setPerson(chosen);
        m_list->table()->setFocus(Qt::OtherFocusReason);
        said(words);
    });
    m_minute.setInterval(msPerMinute);
    connect(&m_minute, &QTimer::timeout, this, [this] {
        if (isVisible())
            m_list->reload();
    });
    m_minute.start();
}

void PeoplePage::open(const QVariantMap &)
{
    m_list->reload();
    if (m_card->isHidden())
        m_list->table()->setFocus(Qt::OtherFocusReason);
}

QFuture<core::Result<core::Rows>> PeoplePage::rows(const QString &sortKey, Qt::SortOrder order) const
{
    core::Rows rows;
    rows.columns = {QStringLiteral("id"),    QStringLiteral("number"), QStringLiteral("name"), QStringLiteral("org"),
                    QStringLiteral("roles"), QStringLiteral("valid"),  QStringLiteral("state")};
    for (const store::PersonEntry &person : m_ports.door.people()) {
        const QString org = person.org.isEmpty() ? m_ports.door.settings().org : person.org;
        rows.rows.append({person.number, person.number, person.name, OrganisationPicker::nameOf(org),
                          RoleText::of(person.roles), PersonState::validity(person), person.number});
    }
    const qsizetype at = rows.columns.indexOf(sortKey);
    if (at >= 0) {
        std::ranges::stable_sort(rows.rows, [at, order](const QVariantList &one, const QVariantList &other) {
            const int relation = QString::localeAwareCompare(one.at(at).toString(), other.at(at).toString());
            return order == Qt::AscendingOrder ? relation < 0 : relation > 0;
        });
    }
    return QtFuture::makeReadyValueFuture(core::Result<core::Rows>(rows));
}

void PeoplePage::add()
{
    if (m_card->isBusy() || m_details->isBusy())
        return;
    m_page->banner()->dismiss();
    m_details->hide();
    m_card->add();
}

void PeoplePage::edit(const QString &number)
{
    const auto person = m_ports.door.person(number);
    if (!person || m_card->isBusy() || m_details->isBusy())
        return;
    m_page->banner()->dismiss();
    m_details->hide();
    m_card->edit(*person);
}

void PeoplePage::closeCard()
{
    m_card->hide();
    m_details->setPerson(m_list->currentId());
    m_list->table()->setFocus(Qt::OtherFocusReason);
}

void PeoplePage::said(const QString &words)
{
    m_list->reload();
    m_details->setPerson(m_details->number());
    m_page->banner()->showMessage(ui::State::Ok, words);
    if (!m_details->isVisible())
        m_list->table()->setFocus(Qt::OtherFocusReason);
}

bool PeoplePage::mayLeave() { return !m_card->isBusy() && !m_details->isBusy(); }

bool PeoplePage::goBack()
{
    if (m_card->isVisible()) {
        if (!m_card->isBusy())
            closeCard();
        return true;
    }
    return m_details->closeQuestion();
}

void PeoplePage::askForRecoveryCode()
{
    ui::Banner *banner = m_page->banner();
    banner->showMessage(ui::State::Warn, tr("Make a new recovery code?"),
                        tr("The printed one in the safe opens nothing from then on. Have a printer ready: the new one "
                           "is shown once."));
    ActionButton *make = banner->addAction(tr("Make it"));
    connect(make, &QAbstractButton::clicked, this, &PeoplePage::renewRecoveryCode);
    make->setFocus(Qt::OtherFocusReason);
}

void PeoplePage::renewRecoveryCode()
{
    m_recovery->setEnabled(false);
    m_page->banner()->showMessage(ui::State::Info, tr("Making a new recovery code…"));
    m_ports.door.renewRecovery().then(this, [this](const core::Result<> &outcome) {
        m_recovery->setEnabled(true);
        if (outcome)
            m_ports.showRecoveryCode();
        else
            m_page->banner()->showError(outcome.error());
    });
}

} // namespace yc::desk
