// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/povertyaid/view/PaymentsPage.h"

#include "core/Money.h"
#include "services/povertyaid/rules/AidTypes.h"
#include "services/povertyaid/rules/PaymentCommands.h"
#include "services/povertyaid/view/AidWords.h"
#include "ui/ActionButton.h"
#include "ui/Banner.h"
#include "ui/Card.h"
#include "ui/FormView.h"
#include "ui/KeyValueGrid.h"
#include "ui/Masked.h"
#include "ui/Page.h"
#include "ui/RecordList.h"
#include "ui/StateLabel.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QJsonArray>
#include <QLocale>
#include <QSaveFile>
#include <QStandardPaths>
#include <QTableView>

namespace yc::povertyaid {

using core::Result;
using ui::ActionButton;
using ui::Column;
using ui::State;
using ui::Theme;

namespace {

constexpr std::chrono::milliseconds settle{150};
const QString monthKey = QStringLiteral("month");

QList<Column> batchColumns()
{
    Column state = Column::of("state", PaymentsPage::tr("State"), 140, Column::Format::State);
    state.state = [](const QVariant &value) -> ui::StateText {
        const QString code = value.toString();
        return {code == BatchState::settled    ? State::Ok
                : code == BatchState::returned ? State::None
                                               : State::Info,
                AidWords::batchState(code)};
    };
    // Month and serial; street and desk stand in the whole number beside the list.
    Column number = Column::of("number", PaymentsPage::tr("Batch"), 120);
    number.text = [](const QVariant &value) {
        const QStringList parts = value.toString().split(u'-');
        return parts.size() < 4 ? value.toString()
                                : parts.at(0) + u'-' + parts.at(1) + QStringLiteral(" · ") + parts.last();
    };
    return {number, Column::of("total", PaymentsPage::tr("Yuan"), 96, Column::Format::Money), state};
}

QList<Column> lineColumns()
{
    Column account = Column::of("account", PaymentsPage::tr("Account"), 130);
    account.text = [](const QVariant &value) {
        return ui::Masked::apply(core::PersonalData::BankAccount, value.toString());
    };
    account.sortable = false;
    Column result = Column::of("result", PaymentsPage::tr("Result"), 130, Column::Format::State);
    result.state = [](const QVariant &value) -> ui::StateText {
        const QString code = value.toString();
        return {code == u"paid"           ? State::Ok
                : code.startsWith(u"due") ? State::None
                                          : State::Warn,
                AidWords::paymentResult(code)};
    };
    return {Column::of("applicant_name", PaymentsPage::tr("Payee"), 80),
            Column::of("month", PaymentsPage::tr("Month"), 70),
            Column::of("amount", PaymentsPage::tr("Yuan"), 90, Column::Format::Money), account, result};
}

} // namespace

PaymentsPage::PaymentsPage(ui::ServiceContext &context, QWidget *parent)
    : ServicePage(parent)
    , m_context(context)
    , m_page(new ui::Page(tr("Payments of aid"), this))
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_page);
    m_page->banner()->setClosable(true);
    makeHead();
    auto *columns = new QHBoxLayout;
    columns->setSpacing(Theme::px(16));
    auto *batches = new ui::Card(tr("Batches"), m_page);
    m_list = new ui::RecordList(batchColumns(), batches);
    m_list->setMinimumHeight(Theme::px(460));
    m_list->setEmptyText(tr("No batch yet. Choose a month above and make one."));
    batches->content()->addWidget(m_list, 1);
    columns->addWidget(batches, 44);
    makeBatchCard();
    columns->addWidget(m_card, 56);
    m_page->content()->addLayout(columns, 1);
    m_list->setSource(
        [this](const ui::RowsRequest &request) {
            core::Query query = batchQuery();
            query.orderBy = {request.sortKey.isEmpty()
                                 ? core::Query::Order{QStringLiteral("number"), Qt::DescendingOrder}
                                 : core::Query::Order{request.sortKey, request.order}};
            query.limit = request.limit;
            query.offset = request.offset;
            return m_context.store.query(query);
        },
        [this] { return m_context.store.count(batchQuery()); });
    connect(m_list, &ui::RecordList::currentChanged, this, &PaymentsPage::show);
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(settle);
    connect(&m_refresh, &QTimer::timeout, this, [this] {
        m_list->reload();
        show(m_batch.id);
    });
    connect(&context.store, &core::DocumentStore::changed, this, [this](const QStringList &, const QStringList &types) {
        if (types.isEmpty() || types.contains(batchType().name))
            m_refresh.start();
    });
    m_chooseFile = [this](bool save, const QString &suggested) {
        return save ? QFileDialog::getSaveFileName(this, tr("Save the bank file"), suggested, tr("CSV (*.csv)"))
                    : QFileDialog::getOpenFileName(this, tr("Open the bank’s return file"), suggested,
                                                   tr("CSV (*.csv)"));
    };
}

bool PaymentsPage::may(const char *permission) const
{
    return m_context.store.session().may(QString::fromLatin1(permission));
}

ui::Banner *PaymentsPage::banner() const { return m_page->banner(); }

void PaymentsPage::makeHead()
{
    m_month = new ui::FormView(m_page);
    m_month->setFields({{.key = monthKey,
                         .label = tr("Month to be paid"),
                         .help = tr("with what is still owed for earlier months"),
                         .placeholder = QStringLiteral("2026-12")}});
    m_month->setValues({{monthKey, m_context.store.clock().today().toString(u"yyyy-MM")}});
    m_month->setVisible(may("povertyaid.pay"));
    m_page->content()->addWidget(m_month);
    if (!may("povertyaid.pay"))
        return;
    auto *again = new ActionButton(tr("Pay failures again"), ActionButton::Kind::Plain, m_page);
    again->setKey(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N));
    auto *make = new ActionButton(tr("Make the batch"), ActionButton::Kind::Primary, m_page);
    make->setObjectName(QStringLiteral("make"));
    make->setKey(QKeySequence(Qt::CTRL | Qt::Key_N));
    m_page->addAction(again);
    m_page->addAction(make);
    const auto made = [this](const QJsonObject &answer) {
        const qsizetype held = answer.value(u"held").toArray().size();
        m_page->banner()->showMessage(held > 0 ? State::Warn : State::Ok,
                                      tr("Batch %1 is made; somebody else checks it. Held back: %2.")
                                          .arg(answer.value(u"number").toString())
                                          .arg(held));
        m_batch.id = answer.value(u"batch").toString();
        m_refresh.start();
    };
    connect(make, &QAbstractButton::clicked, this,
            [this, made] { run(makeBatch(m_month->values().value(monthKey).toString()), made); });
    connect(again, &QAbstractButton::clicked, this, [this, made] { run(makeRepayment(), made); });
}

void PaymentsPage::makeBatchCard()
{
    m_card = new ui::Card(tr("Batch"), m_page);
    m_state = new ui::StateLabel(m_card);
    m_card->addHeaderWidget(m_state);
    auto *actions = new QWidget(m_card);
    auto *row = new QHBoxLayout(actions);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Theme::px(8));
    const auto action = [&](const QString &text, const char *name) {
        auto *button = new ActionButton(text, ActionButton::Kind::Plain, actions);
        button->setObjectName(QString::fromLatin1(name));
        row->addWidget(button);
        return button;
    };
    m_check = action(tr("Check: correct"), "check");
    m_return = action(tr("Send back"), "return");
    m_approve = action(tr("Approve"), "approve");
    m_send = action(tr("Bank file"), "send");
    m_take = action(tr("Return file"), "take");
    row->addStretch(1);
    m_card->content()->addWidget(actions);
    m_reason = new ui::FormView(m_card);
    m_reason->setFields({{.key = QStringLiteral("reason"),
                          .label = tr("Why it goes back (Send back confirms)"),
                          .kind = ui::FormFieldSpec::Kind::Text,
                          .required = true,
                          .wide = true}});
    m_reason->hide();
    m_card->content()->addWidget(m_reason);
    m_totals = new ui::KeyValueGrid(108, m_card);
    m_card->content()->addWidget(m_totals);
    m_lines = new ui::RecordList(lineColumns(), m_card);
    m_lines->setMinimumHeight(Theme::px(300));
    m_card->content()->addWidget(m_lines, 1);
    m_card->hide();
    connect(m_check, &QAbstractButton::clicked, this, [this] { run(checkBatch(m_batch.id, m_batch.revision)); });
    connect(m_approve, &QAbstractButton::clicked, this, [this] { run(approveBatch(m_batch.id, m_batch.revision)); });
    connect(m_return, &QAbstractButton::clicked, this, &PaymentsPage::sendBack);
    connect(m_send, &QAbstractButton::clicked, this, &PaymentsPage::bankFile);
    connect(m_take, &QAbstractButton::clicked, this, &PaymentsPage::bankReturn);
}

core::Query PaymentsPage::batchQuery() const
{
    core::Query query{.type = batchType().name, .where = {}, .orderBy = {}, .columns = {}};
    if (!m_only.isEmpty())
        query.where = {{QStringLiteral("state"), core::Query::Op::Equal, m_only}};
    return query;
}

void PaymentsPage::open(const QVariantMap &arguments)
{
    m_only = arguments.value(QStringLiteral("state")).toString();
    m_page->setSubtitle(m_only.isEmpty() ? QString() : tr("Only: %1").arg(AidWords::batchState(m_only)));
    m_page->banner()->dismiss();
    m_list->reload();
    m_list->table()->setFocus(Qt::OtherFocusReason);
}

bool PaymentsPage::goBack()
{
    if (!m_reason->isVisible()) {
        if (m_only.isEmpty())
            return false;
        open({}); // all batches again
        return true;
    }
    m_reason->hide();
    return true;
}

void PaymentsPage::run(core::Command command, const std::function<void(const QJsonObject &)> &next)
{
    if (m_busy)
        return;
    m_busy = true;
    m_context.store.execute(std::move(command)).then(this, [this, next](const Result<QJsonObject> &answer) {
        m_busy = false;
        if (!answer) {
            m_page->banner()->showError(answer.error());
            return;
        }
        m_page->banner()->dismiss();
        m_reason->hide();
        if (next)
            next(*answer);
        m_refresh.start();
    });
}

void PaymentsPage::show(const QString &id)
{
    if (id.isEmpty())
        return;
    m_context.store.load(id).then(this, [this](const Result<core::Document> &batch) {
        if (!batch)
            return;
        m_batch = *batch;
        showBatch();
    });
}

void PaymentsPage::showBatch()
{
    const QJsonObject &body = m_batch.body;
    const auto text = [&](const char *key) { return body.value(QString::fromLatin1(key)).toString(); };
    const QString state = text("state");
    m_card->show();
    m_card->setTitle(text("number"));
    m_state->setState(state == BatchState::settled ? State::Ok : State::Info, AidWords::batchState(state));
    m_totals->clear();
    const auto add = [this](const char *key, const QString &label, const QString &value) {
        if (!value.isEmpty())
            m_totals->setValue(QString::fromLatin1(key), label, value);
    };
    add("total", tr("Total"),
        tr("%1 yuan, %2 households, %3 people")
            .arg(core::Money::fromFen(body.value(u"total").toInteger()).toDisplay())
            .arg(body.value(u"households").toInteger())
            .arg(body.value(u"people").toInteger()));
    const QJsonObject classes = body.value(u"by_class").toObject();
    for (auto it = classes.constBegin(); it != classes.constEnd(); ++it) {
        m_totals->setValue(it.key(), AidWords::className(it.key()),
                           tr("%1 yuan, %2 households, %3 people")
                               .arg(core::Money::fromFen((*it)[u"amount"].toInteger()).toDisplay())
                               .arg((*it)[u"households"].toInteger())
                               .arg((*it)[u"people"].toInteger()));
    }
    add("made", tr("Made by"), text("made_by_name"));
    add("checked", tr("Checked by"), text("checked_by_name"));
    add("approved", tr("Approved by"), text("approved_by_name"));
    QStringList held;
    for (const QJsonValue &one : body.value(u"held").toArray())
        held.append(tr("%1: %2").arg(one[u"applicant_name"].toString(), AidWords::holdReason(one[u"why"].toString())));
    add("held", tr("Held back"), held.join(AidWords::chinese() ? QStringLiteral("；") : QStringLiteral("; ")));
    const bool open = state == BatchState::made || state == BatchState::checked;
    m_check->setVisible(state == BatchState::made && may("povertyaid.check"));
    m_return->setVisible(open && may("povertyaid.check"));
    m_approve->setVisible(state == BatchState::checked && may("povertyaid.approve-payment"));
    m_send->setVisible((state == BatchState::approved || state == BatchState::sent) && may("povertyaid.pay"));
    m_take->setVisible(state == BatchState::sent && may("povertyaid.pay"));
    showLines();
}

void PaymentsPage::showLines()
{
    const QJsonArray lines = m_batch.body.value(u"lines").toArray();
    m_lines->setSource(
        [lines](const ui::RowsRequest &request) {
            core::Rows rows{{QStringLiteral("id"), QStringLiteral("applicant_name"), monthKey, QStringLiteral("amount"),
                             QStringLiteral("account"), QStringLiteral("result")},
                            {}};
            for (const QJsonValue &line : lines) {
                QString result = line[u"result"].toString();
                if (const QString failure = line[u"failure"].toString(); !failure.isEmpty())
                    result += u':' + failure;
                rows.rows.append({line[u"payment"].toString(), line[u"applicant_name"].toString(),
                                  line[u"month"].toString(), line[u"amount"].toInteger(), line[u"account"].toString(),
                                  result});
            }
            const qsizetype at = rows.columns.indexOf(request.sortKey);
            if (at >= 0) {
                std::ranges::stable_sort(rows.rows, [&](const QVariantList &a, const QVariantList &b) {
                    const auto less = QVariant::compare(a.at(at), b.at(at));
                    return less ==
                           (request.order == Qt::AscendingOrder ? QPartialOrdering::Less : QPartialOrdering::Greater);
                });
            }
            rows.rows = rows.rows.mid(request.offset, request.limit);
            return QtFuture::makeReadyValueFuture(Result<core::Rows>(rows));
        },
        [lines] { return QtFuture::makeReadyValueFuture(Result<qint64>(lines.size())); });
}

void PaymentsPage::sendBack()
{
    if (!m_reason->isVisible()) {
        m_reason->setValues({{QStringLiteral("reason"), QString()}});
        m_reason->show();
        m_reason->field(QStringLiteral("reason"))->editor()->setFocus(Qt::OtherFocusReason);
        return;
    }
    run(returnBatch(m_batch.id, m_batch.revision, m_reason->values().value(QStringLiteral("reason")).toString()));
}

void PaymentsPage::bankFile()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString path =
        m_chooseFile(true, folder + u'/' + m_batch.body.value(u"number").toString() + QStringLiteral(".csv"));
    if (path.isEmpty())
        return;
    run(sendBatch(m_batch.id, m_batch.revision), [this, path](const QJsonObject &answer) {
        m_context.store.load(answer.value(u"batch").toString())
            .then(this, [this, path](const Result<core::Document> &batch) {
                if (!batch)
                    return;
                QSaveFile file(path);
                const QByteArray bytes = BankFile::write(batch->body);
                if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
                    m_page->banner()->showError({core::ErrorKind::FixInput,
                                                 QStringLiteral("povertyaid.not-written"),
                                                 {{QStringLiteral("file"), QFileInfo(path).fileName()}}});
                    return;
                }
                m_page->banner()->showMessage(
                    State::Ok, tr("Written as %1. Hand it to the bank, and delete it from the disk afterwards.")
                                   .arg(QFileInfo(path).fileName()));
            });
    });
}

void PaymentsPage::bankReturn()
{
    const QString path = m_chooseFile(false, {});
    if (path.isEmpty())
        return;
    QFile file(path);
    constexpr qint64 largest = 64 * 1024 * 1024; ///< hundreds of thousands of lines
    if (!file.open(QIODevice::ReadOnly) || file.size() > largest) {
        m_page->banner()->showError({core::ErrorKind::NotFound,
                                     QStringLiteral("povertyaid.unreadable"),
                                     {{QStringLiteral("path"), QFileInfo(path).fileName()}}});
        return;
    }
    const auto answers = BankFile::read(file.readAll(), m_batch.body.value(u"number").toString());
    if (!answers) {
        m_page->banner()->showError(answers.error());
        return;
    }
    run(takeReturn(m_batch.id, m_batch.revision, *answers), [this](const QJsonObject &) {
        m_page->banner()->showMessage(State::Ok,
                                      tr("Taken in. What failed can be paid again once the account is right."));
    });
}

} // namespace yc::povertyaid
