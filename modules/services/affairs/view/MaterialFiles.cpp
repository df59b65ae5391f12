// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/affairs/view/MaterialFiles.h"

#include "services/affairs/view/CaseWords.h"
#include "services/affairs/view/FileTaker.h"
#include "services/affairs/view/FileThumbs.h"
#include "services/affairs/view/FileWords.h"
#include "ui/ActionButton.h"
#include "ui/Card.h"
#include "ui/EmptyLayout.h"
#include "ui/ListLine.h"
#include "ui/ProgressPanel.h"
#include "ui/StateLabel.h"
#include "ui/TextLabel.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QMimeData>
#include <QUrl>

namespace yc::affairs {

using ui::ActionButton;
using ui::State;
using ui::TextLabel;
using ui::TextRole;
using ui::Theme;

namespace {

constexpr std::chrono::milliseconds settle{150};
constexpr const char *materialOfLine = "material";

QStringList pathsOf(const QMimeData &data)
{
    QStringList paths;
    const QList<QUrl> urls = data.urls();
    for (const QUrl &url : urls) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    return paths;
}

} // namespace

MaterialFiles::MaterialFiles(const AffairsContext &context, ui::Card *card)
    : QWidget(card)
    , m_context(context)
    , m_card(card)
    , m_lines(new QVBoxLayout)
    , m_progress(new ui::ProgressPanel(tr("Taking in scans"), this))
    , m_limits(new TextLabel(TextRole::Small, {}, this))
    , m_taker(new FileTaker(context, this))
    , m_thumbs(new FileThumbs(context, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::px(6));
    m_lines->setSpacing(Theme::px(6));
    column->addLayout(m_lines);
    m_progress->hide();
    column->addWidget(m_progress);
    m_limits->setWordWrap(true);
    m_limits->hide();
    column->addWidget(m_limits);
    m_choose = [this] {
        const QString kinds = tr("Scans (%1)").arg(QStringLiteral("*.jpg *.jpeg *.png *.pdf"));
        return QFileDialog::getOpenFileNames(window(), tr("Choose scans"), {}, kinds + QStringLiteral(";;*"));
    };
    connect(m_progress, &ui::ProgressPanel::cancelRequested, this, [this] {
        m_progress->setCancelling(true);
        m_taker->stop();
    });
    connect(m_taker, &FileTaker::progress, this, [this](const QString &name, qint64 done, qint64 all) {
        if (!m_taker->isBusy())
            return;
        m_progress->show();
        m_progress->setDetails(name);
        m_progress->setProgress(done, all);
    });
    connect(m_taker, &FileTaker::failed, this, &MaterialFiles::failed);
    connect(m_taker, &FileTaker::taken, this, &MaterialFiles::attach);
    connect(m_thumbs, &FileThumbs::made, this, [this](const QString &digest) {
        const QList<ui::ListLine *> lines = findChildren<ui::ListLine *>(QStringLiteral("file:") + digest);
        for (ui::ListLine *line : lines)
            line->setPicture(m_thumbs->picture(digest));
    });
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(settle);
    connect(&m_refresh, &QTimer::timeout, this, &MaterialFiles::askForStates);
    if (files())
        connect(files(), &core::FileStore::changed, this, [this](const QStringList &digests) {
            const bool ours = digests.isEmpty() || std::ranges::any_of(digests, [this](const QString &digest) {
                                  return m_states.contains(digest);
                              });
            if (ours && !m_refresh.isActive())
                m_refresh.start();
        });
}

void MaterialFiles::show(const core::Document &document)
{
    if (document.id != m_document.id) {
        m_states.clear();
        m_thumbs->forget();
        m_taker->stop(); // they were for another case
    }
    m_document = document;
    build();
    askForStates();
}

void MaterialFiles::askForStates()
{
    QStringList digests;
    for (const CaseFile &file : filesOf(m_document.body))
        digests.append(file.digest);
    if (!files() || digests.isEmpty())
        return;
    files()->statuses(digests).then(
        this, [this, id = m_document.id](const core::Result<QHash<QString, core::FileStatus>> &states) {
            if (!states || id != m_document.id)
                return;
            const auto words = [this](const QHash<QString, core::FileStatus> &all) {
                QStringList said;
                for (const CaseFile &file : filesOf(m_document.body))
                    said.append(FileWords::state(all.value(file.digest)));
                return said;
            };
            const bool differs = words(m_states) != words(*states);
            m_states = *states;
            if (differs)
                build();
            QList<CaseFile> here = filesOf(m_document.body);
            here.removeIf([this](const CaseFile &file) { return !m_states.value(file.digest).isHere(); });
            m_thumbs->want(here);
        });
}

void MaterialFiles::build()
{
    // The focus stays with the line it was on: lists change while somebody works in them.
    const QWidget *focus = window()->focusWidget();
    const QString name = focus && isAncestorOf(focus) ? focus->objectName() : QString();
    ui::emptyLayout(m_lines);
    const QJsonObject &body = m_document.body;
    const ServiceItem *item = m_context.catalogue().version(body.value(QStringLiteral("item")).toString(),
                                                            body.value(QStringLiteral("item_version")).toInt());
    m_limits->hide();
    if (!item)
        return;
    const QJsonObject states = body.value(QStringLiteral("materials")).toObject();
    const bool agent = !body.value(QStringLiteral("agent")).toObject().isEmpty();
    const bool may = files() && m_context.may("affairs.accept");
    const QList<CaseFile> scans = filesOf(body);
    QSet<QString> shown;
    int asked = 0;
    int there = 0;
    for (const Material &material : item->materials) {
        const QString state = states.value(material.id)[QStringLiteral("state")].toString();
        const bool present = !state.isEmpty() && state != QLatin1String("missing");
        const bool hasScan =
            std::ranges::any_of(scans, [&](const CaseFile &one) { return one.material == material.id; });
        if (!hasScan && ((material.forAgentOnly && !agent) || (!material.required && !present)))
            continue;
        ++asked;
        there += present ? 1 : 0;
        addMaterial(material.id, AffairsContext::words(material.name), state);
        shown.insert(material.id);
        for (const CaseFile &file : scans) {
            if (file.material == material.id)
                addFile(file, may);
        }
    }
    bool heading = false;
    for (const CaseFile &file : scans) { // of a material that the item does not know
        if (shown.contains(file.material))
            continue;
        if (!heading)
            m_lines->addWidget(new TextLabel(TextRole::Value, tr("Other scans"), this));
        heading = true;
        addFile(file, may);
    }
    m_card->setNote(QStringLiteral("%1 / %2").arg(there).arg(asked));
    if (may && asked > 0) {
        m_limits->setText(FileWords::limits(files()->limits()));
        m_limits->show();
    }
    setAcceptDrops(may);
    if (!name.isEmpty()) {
        if (auto *again = findChild<QWidget *>(name))
            again->setFocus(Qt::OtherFocusReason);
    }
}

void MaterialFiles::addMaterial(const QString &id, const QString &name, const QString &state)
{
    const bool present = !state.isEmpty() && state != QLatin1String("missing");
    auto *line = new QWidget(this);
    line->setProperty(materialOfLine, id);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Theme::px(8));
    auto *words = new TextLabel(TextRole::Value, name, line);
    words->setWordWrap(true);
    row->addWidget(words, 1);
    row->addWidget(new ui::StateLabel(present ? State::Ok : State::Warn, CaseWords::material(state), line));
    if (files() && m_context.may("affairs.accept")) {
        auto *addButton = new ActionButton(tr("Add scans…"), ActionButton::Kind::Quiet, line);
        addButton->setObjectName(QStringLiteral("scan:") + id);
        addButton->setAccessibleName(tr("Add scans of “%1”").arg(name));
        connect(addButton, &QAbstractButton::clicked, this, [this, id] { add(id, m_choose()); });
        row->addWidget(addButton);
    }
    m_lines->addWidget(line);
}

void MaterialFiles::addFile(const CaseFile &file, bool mayChange)
{
    const core::FileStatus status = m_states.value(file.digest);
    QStringList about{FileWords::kind(file.media), FileWords::size(file.size)};
    if (!file.addedByName.isEmpty())
        about.append(file.addedByName + u' ' + file.addedAt.toLocalTime().toString(QStringLiteral("MM-dd HH:mm")));
    if (const QString state = FileWords::state(status); !state.isEmpty())
        about.append(state);
    auto *line = new QWidget(this);
    line->setProperty(materialOfLine, file.material);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(Theme::px(12), 0, 0, 0);
    row->setSpacing(Theme::px(4));
    auto *open = new ui::ListLine(FileWords::mark(status), file.name, about.join(QStringLiteral(" · ")), line);
    open->setObjectName(QStringLiteral("file:") + file.digest);
    open->setActionText(tr("Open"));
    open->setPicture(m_thumbs->picture(file.digest));
    connect(open, &QAbstractButton::clicked, this, [this, file] { Q_EMIT openRequested(file); });
    row->addWidget(open, 1);
    if (mayChange) {
        auto *remove = new ActionButton(tr("Remove"), ActionButton::Kind::Quiet, line);
        remove->setObjectName(QStringLiteral("remove:") + file.digest);
        remove->setAccessibleName(tr("Remove “%1”").arg(file.name));
        connect(remove, &QAbstractButton::clicked, this, [this, file] { Q_EMIT removeRequested(file); });
        row->addWidget(remove);
    }
    m_lines->addWidget(line);
}

void MaterialFiles::add(const QString &material, const QStringList &paths)
{
    if (paths.isEmpty() || !files())
        return;
    m_takingFor = m_document.id;
    m_taker->take(material, paths);
}

void MaterialFiles::attach(const QList<CaseFile> &taken)
{
    m_progress->hide();
    m_progress->setCancelling(false);
    // What was taken in for a case that is not shown any more stays unnamed, and goes by itself.
    if (taken.isEmpty() || m_takingFor != m_document.id)
        return;
    m_context.store()
        .execute(attachFiles(m_takingFor, taken))
        .then(this, [this](const core::Result<QJsonObject> &done) {
            if (!done)
                Q_EMIT failed({}, done.error());
            else
                Q_EMIT attached(done->value(QStringLiteral("added")).toInt());
        });
}

void MaterialFiles::focusFile(const QString &digest)
{
    if (auto *line = findChild<QWidget *>(QStringLiteral("file:") + digest))
        line->setFocus(Qt::OtherFocusReason);
}

void MaterialFiles::dragEnterEvent(QDragEnterEvent *event)
{
    if (!pathsOf(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MaterialFiles::dropEvent(QDropEvent *event)
{
    // On a line, or the nearest above it.
    QString material;
    for (int i = 0; i < m_lines->count(); ++i) {
        const QWidget *line = m_lines->itemAt(i)->widget();
        if (line && line->property(materialOfLine).isValid() &&
            (material.isEmpty() || line->y() <= event->position().toPoint().y()))
            material = line->property(materialOfLine).toString();
    }
    if (material.isEmpty())
        return;
    event->acceptProposedAction();
    add(material, pathsOf(*event->mimeData()));
}

} // namespace yc::affairs
