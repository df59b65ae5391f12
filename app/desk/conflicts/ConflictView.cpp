// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/conflicts/ConflictView.h"

#include "core/CommandList.h"
#include "core/DivisionTable.h"
#include "core/Masking.h"
#include "core/Reveal.h"
#include "ui/ActionButton.h"
#include "ui/Banner.h"
#include "ui/KeyValueGrid.h"
#include "ui/RevealBar.h"
#include "ui/RevealWords.h"
#include "ui/TextLabel.h"

#include <QLineEdit>
#include <QScrollArea>
#include <QSet>

#include <algorithm>

namespace yc::desk {

using core::FieldConflict;
using ui::Theme;

namespace {

constexpr int longestReason = 200;
constexpr qint64 ahead = 10 * 60; ///< s: more than clocks drift between two syncs

bool hasLine(const QList<ui::ValueLine> &lines, const ui::ValueLine &line)
{
    return std::ranges::any_of(lines, [&](const ui::ValueLine &other) {
        return other.key == line.key && other.text == line.text && other.label == line.label;
    });
}

/// Of values made of many lines, only what differs between the sides.
void leaveOutWhatAgrees(ConflictFieldCard::Content &content)
{
    const QList<ui::ValueLine> ours = content.ours.lines;
    const QList<ui::ValueLine> theirs = content.theirs.lines;
    content.ours.lines.removeIf([&](const ui::ValueLine &line) { return hasLine(theirs, line); });
    content.theirs.lines.removeIf([&](const ui::ValueLine &line) { return hasLine(ours, line); });
    QSet<QString> keys;
    for (const QList<ui::ValueLine> &lines : {content.ours.lines, content.theirs.lines}) {
        for (const ui::ValueLine &line : lines)
            keys.insert(line.key);
    }
    content.base.lines.removeIf([&](const ui::ValueLine &line) { return !keys.contains(line.key); });
    const ui::ValueLine nothing{content.fields.first(), {}, ConflictView::tr("(not there)"), {}};
    for (ConflictFieldCard::Side *side : {&content.base, &content.ours, &content.theirs}) {
        if (side->lines.isEmpty())
            side->lines.append(nothing);
    }
}

} // namespace

ConflictView::ConflictView(ui::ServiceContext &context, const QList<core::RecordType> &types, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_types(types)
    , m_banner(new ui::Banner(this))
    , m_why(new ui::RevealBar(this))
    , m_about(new ui::Card(tr("What it is about"), this))
    , m_facts(new ui::KeyValueGrid(120, m_about))
    , m_open(new ui::ActionButton(tr("Open the record"), ui::ActionButton::Kind::Quiet, m_about))
    , m_place(new QWidget(this))
    , m_end(new ui::Card({}, this))
    , m_left(new ui::TextLabel(ui::TextRole::Secondary, {}, m_end))
    , m_reason(new QLineEdit(m_end))
    , m_settle(new ui::ActionButton(tr("Settle the conflict"), ui::ActionButton::Kind::Primary, m_end))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::px(14));
    m_banner->setClosable(false);
    m_about->addHeaderWidget(m_open);
    m_about->content()->addWidget(m_facts);
    for (QWidget *part : std::initializer_list<QWidget *>{m_banner, m_about, m_why, m_place, m_end})
        column->addWidget(part);
    column->addStretch(1);
    auto *row = new QHBoxLayout;
    row->setSpacing(Theme::px(10));
    m_reason->setFixedHeight(Theme::fieldHeight());
    m_reason->setMaxLength(longestReason);
    m_reason->setPlaceholderText(tr("Why: asked the person, seen the document, the newer one holds …"));
    m_reason->setAccessibleName(tr("Reason"));
    m_settle->setKey(QKeySequence(Qt::CTRL | Qt::Key_Return));
    row->addWidget(m_reason, 1);
    row->addWidget(m_settle);
    m_end->content()->addWidget(m_left);
    m_end->content()->addLayout(row);
    connect(m_settle, &QAbstractButton::clicked, this, &ConflictView::settle);
    connect(m_reason, &QLineEdit::returnPressed, this, &ConflictView::settle);
    connect(m_open, &QAbstractButton::clicked, this, [this] {
        if (m_title.open)
            m_title.open();
    });
    connect(m_why, &ui::RevealBar::confirmed, this, &ConflictView::reveal);
    // A newer version that comes in while somebody looks is shown, and said.
    connect(&context.store, &core::DocumentStore::changed, this, [this](const QStringList &ids) {
        if (!m_id.isEmpty() && !m_busy && isVisible() && (ids.isEmpty() || ids.contains(m_id)))
            load(m_id);
    });
}

void ConflictView::load(const QString &id)
{
    if (id != m_id) {
        m_kept.clear();
        m_banner->dismiss();
        m_reason->clear();
        m_conflict = {};
    }
    m_id = id;
    const int asked = ++m_asked;
    m_context.store.conflict(id).then(this, [this, asked](const core::Result<core::RecordConflict> &found) {
        if (asked != m_asked)
            return;
        if (found)
            take(*found);
        else if (found.error().code == u"store.no-conflict")
            Q_EMIT gone();
        else
            m_banner->showError(found.error());
    });
}

void ConflictView::take(const core::RecordConflict &conflict)
{
    const bool again = m_conflict.id == conflict.id;
    if (again && m_conflict.token == conflict.token)
        return;
    if (again) {
        keepChoices();
        m_banner->showMessage(ui::State::Warn, tr("Another version came in meanwhile."),
                              tr("What stands here now is the present state. Look again before you settle it."));
    }
    m_conflict = conflict;
    static const core::RecordType unknown;
    const auto type = std::ranges::find(m_types, conflict.type, &core::RecordType::name);
    m_type = type == m_types.end() ? &unknown : &*type;
    const FieldText texts(m_context, *m_type);
    QStringList ids{conflict.id};
    for (const FieldConflict &field : conflict.fields) {
        for (const QJsonValue &value : {field.base, field.ours, field.theirs})
            ids += texts.references(field.field, value);
    }
    RecordTitles::load(m_context, ids, this, [this, token = conflict.token](const QHash<QString, RecordTitle> &titles) {
        if (token == m_conflict.token)
            show(titles);
    });
}

void ConflictView::show(const QHash<QString, RecordTitle> &titles)
{
    m_title = titles.value(m_conflict.id);
    Q_EMIT titled(m_title.title, m_title.subtitle);
    const FieldText texts(m_context, *m_type, titles);
    showAbout(texts);
    showFields(texts);
    const bool may = core::maySettle(*m_type, m_context.store.session());
    m_end->setEnabled(may);
    m_left->setText(may ? tr("What was not chosen stays in the history of the record.")
                        : tr("Settled by whoever may change such records, or by a supervisor."));
    focusNext();
}

void ConflictView::showAbout(const FieldText &texts)
{
    m_facts->clear();
    m_open->setVisible(bool(m_title.open));
    m_facts->setValue(QStringLiteral("type"), tr("Record"), FieldText::typeName(*m_type));
    const QString place = core::DivisionTable::builtIn().fullName(m_conflict.org);
    m_facts->setValue(QStringLiteral("org"), tr("Organisation"), place.isEmpty() ? m_conflict.org : place);
    m_facts->setValue(QStringLiteral("since"), tr("Known here since"),
                      m_conflict.since.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm")));
    QStringList fields;
    for (const FieldConflict &field : std::as_const(m_conflict.fields))
        fields.append(texts.label(field.field));
    m_facts->setValue(QStringLiteral("fields"), tr("Differs in"), fields.join(tr(", ")));
    m_touchedLines.clear();
    for (ui::Service *service : std::as_const(m_context.services)) {
        service->touchedBy(m_conflict).then(this, [this, token = m_conflict.token](const QStringList &lines) {
            if (lines.isEmpty() || token != m_conflict.token)
                return;
            m_touchedLines += lines;
            m_facts->setValue(QStringLiteral("touches"), tr("Touches"), m_touchedLines.join(u'\n'));
        });
    }
}

bool ConflictView::oddClock(const core::ConflictSide &side) const
{
    const bool future = side.at > m_context.store.clock().now().addSecs(ahead);
    const bool beforeBase = m_conflict.base.at.isValid() && side.at < m_conflict.base.at;
    return side.at.isValid() && (future || beforeBase);
}

QString ConflictView::heading(const core::ConflictSide &side) const
{
    QStringList parts{side.here ? tr("At this desk") : tr("At another desk"),
                      RecordTitles::person(m_context, side.by, side.byName),
                      m_context.names && !side.here ? m_context.names->organisation(side.by) : QString(),
                      side.at.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm"))};
    parts.removeAll(QString());
    QString text = parts.join(QStringLiteral(" · "));
    if (oddClock(side))
        text += QStringLiteral(" · ") + tr("⚠ that desk’s clock may be wrong");
    return text;
}

/// Fields that belong together are one thing to choose.
QList<QStringList> ConflictView::groups() const
{
    QList<QStringList> groups;
    QStringList leaders;
    for (const FieldConflict &conflict : std::as_const(m_conflict.fields)) {
        const core::Field *field = m_type->field(conflict.field);
        const QString leader = field && !field->with.isEmpty() ? field->with : conflict.field;
        qsizetype at = leaders.indexOf(leader);
        if (at < 0) {
            at = leaders.size();
            leaders.append(leader);
            groups.append(QStringList());
        }
        if (conflict.field == leader)
            groups[at].prepend(conflict.field);
        else
            groups[at].append(conflict.field);
    }
    return groups;
}

ConflictFieldCard::Side ConflictView::side(const FieldText &texts, const core::ConflictSide &side,
                                           const QString &heading, const QStringList &fields,
                                           QJsonValue FieldConflict::*value) const
{
    ConflictFieldCard::Side made{heading, {}};
    for (const QString &field : fields) {
        const auto conflict = std::ranges::find(m_conflict.fields, field, &FieldConflict::field);
        QList<ui::ValueLine> lines = texts.lines(field, (*conflict).*value, side.body);
        for (ui::ValueLine &line : lines) {
            if (fields.size() > 1) {
                line.label = lines.size() > 1 || !line.label.isEmpty() ? line.label : texts.label(field);
                line.key = field + u'.' + line.key;
            }
        }
        made.lines += lines;
    }
    return made;
}

void ConflictView::showFields(const FieldText &texts)
{
    qDeleteAll(m_cards);
    m_cards.clear();
    delete m_place->layout();
    auto *column = new QVBoxLayout(m_place);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::px(12));
    const core::Session &session = m_context.store.session();
    const QList<QStringList> all = groups();
    for (const QStringList &fields : all) {
        ConflictFieldCard::Content content;
        content.label = texts.label(fields.first());
        content.fields = fields;
        content.base = side(texts, m_conflict.base, tr("Before:"), fields, &FieldConflict::base);
        content.ours = side(texts, m_conflict.ours, heading(m_conflict.ours), fields, &FieldConflict::ours);
        content.theirs = side(texts, m_conflict.theirs, heading(m_conflict.theirs), fields, &FieldConflict::theirs);
        leaveOutWhatAgrees(content);
        if (fields.size() == 1)
            content.other = texts.editor(fields.first());
        content.mayReveal = session.may(QString::fromLatin1(core::commands::revealInConflict.permission));
        content.mayChoose = core::maySettle(*m_type, session);
        auto *card = new ConflictFieldCard(content, m_place);
        column->addWidget(card);
        m_cards.append(card);
        connect(card, &ConflictFieldCard::moveRequested, this, [this, card](int step) { move(card, step); });
        connect(card, &ConflictFieldCard::revealRequested, m_why, &ui::RevealBar::ask);
        const auto kept = m_kept.constFind(fields.first());
        const auto now = std::ranges::find(m_conflict.fields, fields.first(), &FieldConflict::field);
        if (kept != m_kept.cend() && kept->ours == now->ours && kept->theirs == now->theirs) {
            card->choose(kept->choice);
            if (card->other() && kept->choice == ConflictFieldCard::Choice::Other)
                card->other()->setValue(kept->other);
        }
    }
}

void ConflictView::keepChoices()
{
    for (const ConflictFieldCard *card : std::as_const(m_cards)) {
        const QString field = card->fields().first();
        const auto conflict = std::ranges::find(m_conflict.fields, field, &FieldConflict::field);
        if (conflict == m_conflict.fields.cend())
            continue;
        m_kept.insert(field, {card->choice(), card->other() ? card->other()->value() : QVariant(), conflict->ours,
                              conflict->theirs});
    }
}

void ConflictView::focusNext()
{
    const auto open = std::ranges::find_if(
        m_cards, [](const ConflictFieldCard *card) { return card->choice() == ConflictFieldCard::Choice::None; });
    QWidget *next = open == m_cards.end() ? static_cast<QWidget *>(m_reason) : *open;
    next->setFocus(Qt::OtherFocusReason);
    for (QWidget *above = parentWidget(); above; above = above->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(above)) {
            area->ensureWidgetVisible(next, Theme::px(24), Theme::px(24));
            break;
        }
    }
}

void ConflictView::move(const ConflictFieldCard *from, int step)
{
    const qsizetype at = m_cards.indexOf(from) + step;
    if (at >= 0 && at < m_cards.size())
        m_cards.at(at)->setFocus(Qt::TabFocusReason);
    else if (at >= m_cards.size())
        m_reason->setFocus(Qt::TabFocusReason);
}

/// The look is a row of the log and counts, as on every page.
void ConflictView::reveal(const QString &line, const QString &why)
{
    QString whose = m_conflict.ours.body.value(u"applicant").toString();
    if (whose.isEmpty())
        whose = m_conflict.id;
    m_context.store
        .execute(core::revealCommand({.command = core::commands::revealInConflict,
                                      .subject = m_conflict.id,
                                      .field = line,
                                      .reason = why,
                                      .whose = whose}))
        .then(this, [this, line, id = m_id](const core::Result<QJsonObject> &done) {
            if (!done) {
                m_banner->showError(done.error());
            } else if (id == m_id) {
                for (ConflictFieldCard *card : std::as_const(m_cards))
                    card->reveal(line);
                ui::RevealWords::say(m_context.navigator, *done);
            }
        });
}

void ConflictView::settle()
{
    if (m_busy || m_conflict.id.isEmpty())
        return;
    const FieldText texts(m_context, *m_type);
    QHash<QString, QJsonValue> chosen;
    for (const ConflictFieldCard *card : std::as_const(m_cards)) {
        using Choice = ConflictFieldCard::Choice;
        const Choice choice = card->choice();
        QString problem = choice == Choice::None ? tr("Choose first: %1").arg(card->shown().label) : QString();
        if (choice == Choice::Other) {
            problem = card->other()->check();
            const core::PersonalData kind = card->shown().other->masked;
            if (problem.isEmpty() && core::Masking::isMasked(kind, card->other()->value().toString()))
                problem = tr("This is a masked value. Type the whole one.");
            card->other()->setError(problem);
        }
        if (!problem.isEmpty()) {
            m_banner->showMessage(ui::State::Warn, problem);
            const_cast<ConflictFieldCard *>(card)->setFocus(Qt::OtherFocusReason);
            return;
        }
        const QStringList fields = card->fields();
        for (const QString &field : fields) {
            const auto conflict = std::ranges::find(m_conflict.fields, field, &FieldConflict::field);
            chosen.insert(field, choice == Choice::Other  ? texts.typed(field, card->other()->value())
                                 : choice == Choice::Ours ? conflict->ours
                                                          : conflict->theirs);
        }
    }
    if (m_reason->text().trimmed().isEmpty()) {
        m_banner->showMessage(ui::State::Warn, tr("Say in a few words why. It stands in the audit log."));
        m_reason->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_busy = true;
    m_settle->setEnabled(false);
    m_context.store
        .execute(core::settleConflict(*m_type, m_context.store.session(), m_conflict, chosen, m_reason->text()))
        .then(this, [this, id = m_id](const core::Result<QJsonObject> &done) { settledWith(done, id); });
}

void ConflictView::settledWith(const core::Result<QJsonObject> &done, const QString &id)
{
    m_busy = false;
    m_settle->setEnabled(true);
    if (id != m_id)
        return;
    if (done) {
        m_conflict = {};
        m_reason->clear();
        m_banner->dismiss();
        Q_EMIT settled(id);
    } else if (done.error().code == u"store.no-conflict") {
        Q_EMIT gone();
    } else {
        m_banner->showError(done.error());
        if (done.error().code == u"store.changed-meanwhile")
            load(id);
    }
}

} // namespace yc::desk
