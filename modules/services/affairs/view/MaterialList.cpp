// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/affairs/view/MaterialList.h"

#include "services/affairs/view/CaseWords.h"
#include "services/affairs/view/FileTaker.h"
#include "services/affairs/view/FileWords.h"
#include "ui/ActionButton.h"
#include "ui/EmptyLayout.h"
#include "ui/ProgressPanel.h"
#include "ui/TextLabel.h"

#include <QCheckBox>
#include <QFileDialog>
#include <QKeyEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace yc::affairs {

using ui::TextLabel;
using ui::TextRole;
using ui::Theme;

/// A box whose next state is the list's affair.
class MaterialList::Box final : public QCheckBox {
public:
    Box(std::function<void()> next, QWidget *parent)
        : QCheckBox(parent)
        , m_next(std::move(next))
    {
    }

protected:
    void nextCheckState() override { m_next(); }

private:
    std::function<void()> m_next;
};

MaterialList::MaterialList(const AffairsContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_taker(new FileTaker(context, this))
    , m_lines(new QVBoxLayout)
    , m_missing(new TextLabel(TextRole::Secondary, {}, this))
    , m_progress(new ui::ProgressPanel(tr("Taking in scans"), this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::px(10));
    m_lines->setSpacing(0);
    column->addLayout(m_lines);
    m_missing->setWordWrap(true);
    column->addWidget(m_missing);
    m_progress->hide();
    column->addWidget(m_progress);
    column->addStretch(1);
    m_choose = [this] {
        const QString kinds = tr("Scans (%1)").arg(QStringLiteral("*.jpg *.jpeg *.png *.pdf"));
        return QFileDialog::getOpenFileNames(window(), tr("Choose scans"), {}, kinds + QStringLiteral(";;*"));
    };
    connect(m_progress, &ui::ProgressPanel::cancelRequested, m_taker, &FileTaker::stop);
    connect(m_taker, &FileTaker::progress, this, [this](const QString &name, qint64 done, qint64 all) {
        if (!m_taker->isBusy())
            return;
        m_progress->show();
        m_progress->setDetails(name);
        m_progress->setProgress(done, all);
    });
    connect(m_taker, &FileTaker::failed, this, &MaterialList::fileFailed);
    connect(m_taker, &FileTaker::taken, this, &MaterialList::take);
}

void MaterialList::setItem(const ServiceItem &item, const QJsonObject &states, bool agent)
{
    for (const Row &row : std::as_const(m_rows))
        delete row.line;
    m_rows.clear();
    m_item = item;
    m_agent = agent;
    QWidget *before = nullptr;
    for (const Material &material : item.materials) {
        const int at = int(m_rows.size());
        Row row;
        row.material = material;
        row.state = states.value(material.id)[QStringLiteral("state")].toString();
        if (row.state == QLatin1String("missing"))
            row.state.clear();
        if (row.state.isEmpty() && material.verification == Verification::System)
            row.state = QStringLiteral("system");
        row.line = new QWidget(this);
        auto *both = new QVBoxLayout(row.line);
        both->setContentsMargins(0, Theme::px(7), 0, Theme::px(7));
        both->setSpacing(Theme::px(2));
        auto *line = new QHBoxLayout;
        line->setSpacing(Theme::px(8));
        row.scans = new QVBoxLayout;
        row.scans->setSpacing(0);
        row.scans->setContentsMargins(Theme::px(26), 0, 0, 0);
        both->addLayout(line);
        both->addLayout(row.scans);
        row.box = new Box([this, at] { cycle(at); }, row.line);
        row.box->installEventFilter(this);
        const QString name = AffairsContext::words(material.name);
        row.box->setObjectName(QStringLiteral("material:") + material.id);
        auto *words =
            new TextLabel(TextRole::Body, material.required ? name : tr("%1 (if there is one)").arg(name), row.line);
        words->setWordWrap(true);
        words->setBuddy(row.box);
        words->setProperty("row", at);
        words->installEventFilter(this); // a click on the words is a click on the box
        words->setToolTip(AffairsContext::words(material.note));
        row.note = new TextLabel(TextRole::Accent, {}, row.line);
        line->addWidget(row.box, 0, Qt::AlignVCenter);
        line->addWidget(words, 1);
        line->addWidget(row.note, 0, Qt::AlignRight | Qt::AlignVCenter);
        if (m_context.store().files() && material.verification != Verification::System) {
            auto *scan = new ui::ActionButton(tr("Add scans…"), ui::ActionButton::Kind::Quiet, row.line);
            scan->setFocusPolicy(Qt::NoFocus); // Tab goes from material to material; Ctrl+O does the same there
            scan->setToolTip(
                tr("Ctrl+O on the material: %1").arg(FileWords::limits(m_context.store().files()->limits())));
            scan->setAccessibleName(tr("Add scans of “%1”").arg(name));
            connect(scan, &QAbstractButton::clicked, this, [this, id = material.id] { addFiles(id, m_choose()); });
            line->addWidget(scan, 0, Qt::AlignVCenter);
        }
        m_lines->addWidget(row.line);
        if (before)
            QWidget::setTabOrder(before, row.box);
        before = row.box;
        m_rows.append(row);
    }
    showFiles();
    refresh();
}

void MaterialList::setFiles(const QJsonArray &files)
{
    m_taker->stop(); // they were for another form
    m_files = filesOf(QJsonObject{{QStringLiteral("files"), files}});
    showFiles();
}

void MaterialList::addFiles(const QString &material, const QStringList &paths) { m_taker->take(material, paths); }

bool MaterialList::isTaking() const { return m_taker->isBusy(); }

void MaterialList::take(const QList<CaseFile> &files)
{
    m_progress->hide();
    for (const CaseFile &file : files) {
        const auto row = std::ranges::find_if(m_rows, [&](const Row &one) { return one.material.id == file.material; });
        const bool known = std::ranges::any_of(
            m_files, [&](const CaseFile &one) { return one.digest == file.digest && one.material == file.material; });
        if (row == m_rows.end() || known)
            continue;
        m_files.append(file);
        if (row->state.isEmpty()) // what is scanned lies on the table
            row->state = QStringLiteral("received");
    }
    if (files.isEmpty())
        return;
    showFiles();
    refresh();
    Q_EMIT changed();
}

void MaterialList::showFiles()
{
    for (const Row &row : std::as_const(m_rows)) {
        ui::emptyLayout(row.scans);
        for (const CaseFile &file : std::as_const(m_files)) {
            if (file.material != row.material.id)
                continue;
            auto *line = new QWidget(row.line);
            line->setObjectName(QStringLiteral("scan-of:") + file.material);
            auto *parts = new QHBoxLayout(line);
            parts->setContentsMargins(0, 0, 0, 0);
            auto *words = new TextLabel(TextRole::Small,
                                        file.name + QStringLiteral(" · ") + FileWords::kind(file.media) +
                                            QStringLiteral(" · ") + FileWords::size(file.size),
                                        line);
            words->setWordWrap(true);
            auto *remove = new ui::ActionButton(tr("Remove"), ui::ActionButton::Kind::Quiet, line);
            remove->setFocusPolicy(Qt::NoFocus);
            remove->setAccessibleName(tr("Remove “%1”").arg(file.name));
            connect(remove, &QAbstractButton::clicked, this, [this, file] {
                m_files.removeOne(file);
                showFiles();
                Q_EMIT changed();
            });
            parts->addWidget(words, 1);
            parts->addWidget(remove);
            row.scans->addWidget(line);
        }
    }
}

void MaterialList::setAgent(bool agent)
{
    m_agent = agent;
    refresh();
}

void MaterialList::cycle(int at)
{
    Row &row = m_rows[at];
    if (row.state.isEmpty())
        row.state =
            row.material.verification == Verification::System ? QStringLiteral("system") : QStringLiteral("received");
    else if (row.state == QLatin1String("received") && row.material.exemptWhenVerified &&
             row.material.verification != Verification::None)
        row.state = QStringLiteral("verified");
    else
        row.state.clear();
    refresh();
    Q_EMIT changed();
}

void MaterialList::receiveAll()
{
    for (Row &row : m_rows) {
        if (row.state.isEmpty() && !row.line->isHidden() && row.material.required)
            row.state = QStringLiteral("received");
    }
    refresh();
    Q_EMIT changed();
}

QJsonObject MaterialList::states() const
{
    QJsonObject all;
    for (const Row &row : m_rows) {
        if (row.material.forAgentOnly && !m_agent)
            continue;
        all.insert(row.material.id,
                   QJsonObject{{QStringLiteral("state"), row.state.isEmpty() ? QStringLiteral("missing") : row.state},
                               {QStringLiteral("copies"), row.material.copies}});
    }
    return all;
}

QList<MissingMaterial> MaterialList::missing() const { return FormCheck::missing(m_item, states(), m_agent); }

int MaterialList::asked() const
{
    return int(std::ranges::count_if(m_rows, [this](const Row &row) {
        return (row.material.required || !row.state.isEmpty()) && (m_agent || !row.material.forAgentOnly);
    }));
}

int MaterialList::present() const
{
    return int(std::ranges::count_if(
        m_rows, [this](const Row &row) { return !row.state.isEmpty() && (m_agent || !row.material.forAgentOnly); }));
}

void MaterialList::refresh()
{
    for (const Row &row : std::as_const(m_rows)) {
        row.line->setVisible(m_agent || !row.material.forAgentOnly);
        const bool there = !row.state.isEmpty();
        row.box->setChecked(there);
        row.note->setText(there ? CaseWords::material(row.state) : CaseWords::materialForm(row.material));
        row.note->setRole(there ? TextRole::Accent : TextRole::Small);
        row.box->setAccessibleName(
            tr("%1: %2").arg(AffairsContext::words(row.material.name), CaseWords::material(row.state)));
    }
    QStringList lines;
    const QList<MissingMaterial> open = missing();
    for (const MissingMaterial &one : open) {
        const Material *material = m_item.material(one.id);
        const QString name = material ? AffairsContext::words(material->name) : one.id;
        if (one.laterDays > 0 && !m_item.instant) {
            const QDate until = m_context.rules.calendar->addWorkdays(m_context.today(), one.laterDays).date;
            lines.append(tr("“%1” is missing: may come within %2 working days (until %3).")
                             .arg(name, QString::number(one.laterDays), CaseWords::date(until)));
        } else {
            lines.append(tr("“%1” is missing: main material, may not come later.").arg(name));
        }
    }
    m_missing->setText(lines.join(u'\n'));
    m_missing->setVisible(!lines.isEmpty());
}

void MaterialList::focusMissing()
{
    for (const Row &row : std::as_const(m_rows)) {
        if (row.state.isEmpty() && row.material.required && !row.line->isHidden()) {
            row.box->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
    if (QWidget *first = firstBox())
        first->setFocus(Qt::OtherFocusReason);
}

QWidget *MaterialList::firstBox() const { return m_rows.isEmpty() ? nullptr : m_rows.first().box; }

bool MaterialList::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseButtonRelease && watched->property("row").isValid()) {
        const int at = watched->property("row").toInt();
        m_rows.at(at).box->setFocus(Qt::MouseFocusReason);
        cycle(at);
        return true;
    }
    if (event->type() == QEvent::KeyPress) {
        const auto *pressed = static_cast<QKeyEvent *>(event);
        const int key = pressed->key();
        if (key == Qt::Key_O && pressed->modifiers() == Qt::ControlModifier) {
            const auto row = std::ranges::find_if(m_rows, [watched](const Row &one) { return one.box == watched; });
            if (row != m_rows.end() && m_context.store().files() && row->material.verification != Verification::System)
                addFiles(QString(row->material.id), m_choose());
            return true;
        }
        if (key == Qt::Key_Down || key == Qt::Key_Up) {
            int at = int(std::ranges::find_if(m_rows, [watched](const Row &row) { return row.box == watched; }) -
                         m_rows.begin());
            for (at += key == Qt::Key_Down ? 1 : -1; at >= 0 && at < m_rows.size();
                 at += key == Qt::Key_Down ? 1 : -1) {
                if (!m_rows.at(at).line->isHidden()) {
                    m_rows.at(at).box->setFocus(Qt::TabFocusReason);
                    break;
                }
            }
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace yc::affairs
