// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/stick/StickPage.h"

#include "core/Futures.h"
#include "desk/DeskDoor.h"
#include "desk/stick/KnownDesksCard.h"
#include "store/CommandList.h"
#include "ui/ActionButton.h"
#include "ui/Banner.h"
#include "ui/Card.h"
#include "ui/KeyValueGrid.h"
#include "ui/Page.h"
#include "ui/ProgressPanel.h"
#include "ui/RecordList.h"
#include "ui/TextLabel.h"

#include <QCheckBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QLocale>

#include <algorithm>

namespace yc::desk {

using core::Result;
using stick::DeskSticks;
using ui::ActionButton;
using ui::Card;
using ui::Column;
using ui::Theme;
using Work = StickKeeper::Work;

namespace {
constexpr int shownRows = 6;
constexpr int steps = 1'000; // of the bar
QString when(const QDateTime &at) { return at.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm")); }
QString sizeOf(qint64 bytes) { return QLocale().formattedDataSize(bytes); }
bool may(const core::DocumentStore &store, const core::CommandSpec &spec)
{
    return store.session().may(QString::fromLatin1(spec.permission));
}
QString nameOf(const bundle::Party &party) { return DeskSticks::nameOf(party.organisation, party.name); }
} // namespace

StickPage::StickPage(DeskPorts ports, ui::ServiceContext &context, QWidget *parent)
    : ServicePage(parent)
    , m_ports(std::move(ports))
    , m_mayMake(may(context.store, store::commands::bundleMake))
    , m_mayTake(may(context.store, store::commands::bundleTake))
    , m_keeper(m_ports.door)
    , m_page(new ui::Page(tr("Sync by stick"), this))
    , m_progress(new ui::ProgressPanel(tr("Making the bundle")))
    , m_make(new ActionButton(tr("Make a bundle"), ActionButton::Kind::Primary))
    , m_choose(new ActionButton(tr("Choose a file…"), ActionButton::Kind::Quiet))
    , m_take(new ActionButton(tr("Take it in")))
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_page);
    m_page->setSubtitle(tr("One encrypted file carries work to another desk and back, without a line"));
    m_page->content()->addWidget(m_progress);
    m_progress->hide();
    connect(m_progress, &ui::ProgressPanel::cancelRequested, this, [this] {
        m_progress->setCancelling(true);
        m_keeper.cancel();
    });
    auto *row = new QHBoxLayout;
    row->setSpacing(Theme::px(16));
    auto *left = new QVBoxLayout;
    left->setSpacing(Theme::px(16));
    Card *out = makeOut();
    if (!m_mayMake)
        out->hide();
    left->addWidget(out);
    Card *in = makeIn();
    if (!m_mayTake)
        in->hide();
    left->addWidget(in);
    left->addStretch(1);
    row->addLayout(left, 3);
    auto *right = new QVBoxLayout;
    right->setSpacing(Theme::px(16));
    right->addWidget(makeOwn());
    m_desks = new KnownDesksCard(m_keeper, *m_page, may(context.store, store::commands::cardTrust));
    right->addWidget(m_desks);
    right->addStretch(1);
    row->addLayout(right, 2);
    m_page->content()->addLayout(row);
    m_page->content()->addStretch(1);

    connect(&m_keeper, &StickKeeper::changed, this, &StickPage::show);
    connect(&m_keeper, &StickKeeper::progressed, this, &StickPage::showProgress);
    connect(&m_keeper, &StickKeeper::made, this, [this](const stick::Made &made) { saySomething(made); });
    connect(&m_keeper, &StickKeeper::taken, this, [this](const bundle::Taken &taken) { saySomething(taken); });
    connect(&m_keeper, &StickKeeper::looked, this, [this] { m_page->banner()->dismiss(); });
    connect(&m_keeper, &StickKeeper::failed, this, [this](const core::Error &error) {
        if (error.kind == core::ErrorKind::Cancelled)
            m_page->banner()->showMessage(ui::State::Info, tr("Stopped. It can be begun again at any time."));
        else
            m_page->banner()->showError(error);
    });
    show();
}

Card *StickPage::makeOut()
{
    auto *card = new Card(tr("Carry out"));
    card->setNote(tr("what the other desk does not have yet"));
    m_nobody = new ui::TextLabel(ui::TextRole::Secondary,
                                 tr("No desk is trusted yet. Read in the card of the other desk first."));
    m_nobody->setWordWrap(true);
    card->content()->addWidget(m_nobody);
    m_receiverBox = new QWidget;
    auto *boxes = new QVBoxLayout(m_receiverBox);
    boxes->setContentsMargins(0, 0, 0, 0);
    boxes->setSpacing(Theme::px(6));
    card->content()->addWidget(m_receiverBox);
    auto *line = new QHBoxLayout;
    m_folder = new QLineEdit;
    m_folder->setPlaceholderText(tr("Folder of the stick"));
    m_folder->setAccessibleName(tr("Folder of the stick"));
    line->addWidget(m_folder, 1);
    auto *choose = new ActionButton(tr("Choose a folder…"));
    line->addWidget(choose);
    card->content()->addLayout(line);
    auto *row = new QHBoxLayout;
    m_make->setIconName(QStringLiteral("usb"));
    m_make->setKey(QKeySequence(Qt::CTRL | Qt::Key_E));
    row->addWidget(m_make);
    row->addStretch(1);
    card->content()->addLayout(row);
    connect(choose, &QAbstractButton::clicked, this, [this] {
        const QString folder = QFileDialog::getExistingDirectory(this, tr("Folder of the stick"), m_folder->text());
        if (!folder.isEmpty())
            m_folder->setText(folder);
    });
    connect(m_folder, &QLineEdit::textChanged, this, &StickPage::show);
    connect(m_make, &QAbstractButton::clicked, this, [this] {
        QStringList desks;
        for (const QCheckBox *box : std::as_const(m_receivers)) {
            if (box->isChecked())
                desks.append(box->property("desk").toString());
        }
        m_page->banner()->dismiss();
        m_keeper.make(desks, m_folder->text());
    });
    return card;
}

Card *StickPage::makeIn()
{
    m_found = new ui::RecordList(
        ui::unsorted({Column::wide("from", tr("From"), 176), Column::wide("made", tr("Made"), 130),
                      Column::wide("size", tr("Size"), 70), Column::wide("state", tr("State"), 84)}));
    m_found->setAccessibleName(tr("Bundles on sticks"));
    m_found->setEmptyText(tr("No bundle was found on a stick."));
    m_found->setFitRows(shownRows);
    m_found->setSource([this](const ui::RowsRequest &request) {
        return request.offset > 0 ? QtFuture::makeReadyValueFuture(Result<core::Rows>(core::Rows{})) : rows();
    });
    auto *card = new Card(tr("Take in"));
    m_choose->setKey(QKeySequence(Qt::CTRL | Qt::Key_O));
    card->addHeaderWidget(m_choose);
    card->content()->addWidget(m_found);
    m_checkedBox = new QWidget;
    auto *checked = new QVBoxLayout(m_checkedBox);
    checked->setContentsMargins(0, Theme::px(8), 0, 0);
    m_facts = new ui::KeyValueGrid(96);
    checked->addWidget(m_facts);
    auto *row = new QHBoxLayout;
    row->addWidget(m_take);
    auto *leave = new ActionButton(tr("Not now"), ActionButton::Kind::Quiet);
    row->addWidget(leave);
    row->addStretch(1);
    checked->addLayout(row);
    card->content()->addWidget(m_checkedBox);
    connect(m_choose, &QAbstractButton::clicked, this, &StickPage::chooseBundle);
    connect(m_found, &ui::RecordList::activated, this, [this](const QString &path) { m_keeper.look(path); });
    connect(m_take, &QAbstractButton::clicked, this, [this] { m_keeper.take(); });
    connect(leave, &QAbstractButton::clicked, this, [this] { m_keeper.forget(); });
    return card;
}

Card *StickPage::makeOwn()
{
    auto *card = new Card(tr("Card of this desk"));
    m_own = new ui::KeyValueGrid(72);
    card->content()->addWidget(m_own);
    auto *text = new ui::TextLabel(ui::TextRole::Secondary,
                                   tr("The other desk reads this card in; then both compare the digits, by telephone "
                                      "or in person."));
    text->setWordWrap(true);
    card->content()->addWidget(text);
    auto *save = new ActionButton(tr("Save the card…"));
    connect(save, &QAbstractButton::clicked, this, &StickPage::exportCard);
    auto *row = new QHBoxLayout;
    row->addWidget(save);
    row->addStretch(1);
    card->content()->addLayout(row);
    return card;
}

void StickPage::open(const QVariantMap &)
{
    if (m_folder->text().isEmpty()) {
        const QStringList sticks = StickKeeper::sticks();
        if (!sticks.isEmpty())
            m_folder->setText(sticks.constFirst());
    }
    m_keeper.refresh();
    m_found->reload();
    if (m_make->isEnabled() && m_mayMake)
        m_make->setFocus(Qt::OtherFocusReason);
    else
        m_choose->setFocus(Qt::OtherFocusReason);
}

QFuture<Result<core::Rows>> StickPage::rows() const
{
    return core::then(m_keeper.found(m_folder->text()), [](const QList<FoundBundle> &found) -> Result<core::Rows> {
        core::Rows rows;
        rows.columns = {QStringLiteral("id"), QStringLiteral("from"), QStringLiteral("made"), QStringLiteral("size"),
                        QStringLiteral("state")};
        for (const FoundBundle &one : found) {
            const bool read = one.header.has_value();
            rows.rows.append({one.path, read ? nameOf(one.header->sender) : QFileInfo(one.path).fileName(),
                              read ? when(one.header->madeAt) : QStringLiteral("—"), sizeOf(one.bytes),
                              one.unfinished ? tr("not finished")
                              : read         ? QString()
                                             : tr("cannot be read")});
        }
        return rows;
    });
}

void StickPage::show()
{
    const Work work = m_keeper.work();
    const bool idle = work == Work::None;
    m_progress->setVisible(!idle);
    if (idle)
        m_progress->setCancelling(false);
    showReceivers();
    m_make->setEnabled(idle && !m_folder->text().isEmpty() &&
                       std::ranges::any_of(m_receivers, [](const QCheckBox *box) { return box->isChecked(); }));
    m_choose->setEnabled(idle);
    m_found->setEnabled(idle);
    m_take->setEnabled(idle);
    showChecked();
    if (!m_keeper.circle())
        return;
    const core::DeskCard &own = m_keeper.circle()->own;
    m_own->setValue(QStringLiteral("name"), tr("Desk"), DeskSticks::nameOf(own.organisation, own.name));
    m_own->setValue(QStringLiteral("print"), tr("Fingerprint"), own.fingerprint());
}

void StickPage::showReceivers()
{
    if (!m_keeper.circle())
        return;
    QStringList wanted;
    for (const store::KnownDesk &known : std::as_const(m_keeper.circle()->others)) {
        if (known.isTrusted())
            wanted.append(known.card.desk);
    }
    m_nobody->setVisible(wanted.isEmpty());
    QStringList shown;
    for (const QCheckBox *box : std::as_const(m_receivers))
        shown.append(box->property("desk").toString());
    if (shown == wanted)
        return;
    QStringList chosen;
    for (QCheckBox *box : std::as_const(m_receivers)) {
        if (box->isChecked())
            chosen.append(box->property("desk").toString());
        box->deleteLater();
    }
    m_receivers.clear();
    for (const QString &desk : std::as_const(wanted)) {
        const core::DeskCard &card = m_keeper.circle()->find(desk)->card;
        auto *box = new QCheckBox(DeskSticks::nameOf(card.organisation, card.name));
        box->setProperty("desk", desk);
        box->setChecked(wanted.size() == 1 || chosen.contains(desk)); // one other desk: it is that one
        connect(box, &QCheckBox::toggled, this, &StickPage::show);
        m_receiverBox->layout()->addWidget(box);
        m_receivers.append(box);
    }
}

void StickPage::showChecked()
{
    const auto &checked = m_keeper.checked();
    m_checkedBox->setVisible(checked.has_value());
    if (!checked)
        return;
    const auto set = [this](const char *key, const QString &label, const QString &value) {
        m_facts->setValue(QString::fromLatin1(key), label, value);
    };
    const QLocale locale;
    set("from", tr("From"), nameOf(checked->header.sender));
    set("made", tr("Made"), when(checked->header.madeAt));
    set("records", tr("Records in it"), locale.toString(checked->counts.documents));
    set("files", tr("Scans"),
        checked->counts.files > 0
            ? tr("%1 (%2)").arg(locale.toString(checked->counts.files), sizeOf(checked->counts.fileBytes))
            : locale.toString(0));
    set("rest", tr("The rest"),
        checked->counts.complete ? QStringLiteral("—") : tr("did not fit and comes with the next bundle"));
}

void StickPage::showProgress()
{
    const Work work = m_keeper.work();
    m_progress->setProgress(static_cast<qint64>(m_keeper.part() * steps), steps);
    m_progress->setDetails(work == Work::Making ? tr("Work can go on meanwhile")
                           : work == Work::Checking
                               ? tr("Checking every byte before anything is taken in; the stick stays in")
                               : tr("The stick may be taken out"));
}

void StickPage::saySomething(const stick::Made &made)
{
    const bundle::Counts &counts = made.bundle.counts;
    const QLocale locale;
    QString details =
        tr("%1 records, %2 scans, %3")
            .arg(locale.toString(counts.documents), locale.toString(counts.files), sizeOf(made.bundle.bytes));
    if (made.bundle.isEmpty())
        details = tr("There was nothing new; it only says what arrived here.");
    else if (!counts.complete)
        details += QStringLiteral("\n") + tr("Not everything fitted; the rest goes with the next bundle.");
    m_page->banner()->showMessage(counts.complete ? ui::State::Ok : ui::State::Warn,
                                  tr("The bundle is made: %1").arg(QFileInfo(made.path).fileName()), details);
    m_found->reload();
}

void StickPage::saySomething(const bundle::Taken &taken)
{
    m_found->reload();
    if (taken.known) {
        m_page->banner()->showMessage(ui::State::Info, tr("This bundle was taken in before: nothing changed."));
        return;
    }
    const QLocale locale;
    QString details;
    if (taken.conflicts > 0)
        details = tr("Records in conflict wait on the conflict page.");
    if (taken.older)
        details += (details.isEmpty() ? QString() : QStringLiteral("\n")) +
                   tr("A newer bundle of this desk was taken in before.");
    if (taken.auditHeadWentBack)
        details += (details.isEmpty() ? QString() : QStringLiteral("\n")) +
                   tr("The audit log of that desk is shorter than it was: its store was put back, or somebody changed "
                      "it. Tell the auditor.");
    m_page->banner()->showMessage(taken.conflicts > 0 || taken.auditHeadWentBack ? ui::State::Warn : ui::State::Ok,
                                  tr("Taken in: %1 new, %2 merged, %3 in conflict, %4 scans.")
                                      .arg(locale.toString(taken.added), locale.toString(taken.settled),
                                           locale.toString(taken.conflicts), locale.toString(taken.files)),
                                  details);
}

void StickPage::chooseBundle()
{
    const QString path =
        QFileDialog::getOpenFileName(this, tr("Bundle of another desk"), m_folder->text(), tr("Bundles (*.ycb)"));
    if (!path.isEmpty())
        m_keeper.look(path);
}

void StickPage::exportCard()
{
    if (!m_keeper.circle())
        return;
    const core::DeskCard &own = m_keeper.circle()->own;
    const QString name = DeskSticks::nameOf(own.organisation, own.name).replace(u' ', u'-') + QStringLiteral(".yccard");
    const QString path = QFileDialog::getSaveFileName(this, tr("Card of this desk"),
                                                      QDir(m_folder->text()).filePath(name), tr("Cards (*.yccard)"));
    if (path.isEmpty())
        return;
    m_keeper.writeCard(path).then(this, [this, path](const Result<> &done) {
        if (done)
            m_page->banner()->showMessage(ui::State::Ok, tr("The card is saved: %1").arg(QFileInfo(path).fileName()));
        else
            m_page->banner()->showError(done.error());
    });
}

} // namespace yc::desk
