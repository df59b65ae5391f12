// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/affairs/view/FindList.h"

#include "ui/Icon.h"
#include "ui/Paint.h"
#include "ui/Theme.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace yc::affairs {

using ui::TextRole;
using ui::Theme;

namespace {

enum Role { Index = Qt::UserRole, Subtitle, Trailing, IconName };

class LineDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        if (index.data(Index).toInt() < 0)
            return {Theme::px(100), Theme::px(30)};
        return {Theme::px(100), Theme::px(index.data(Subtitle).toString().isEmpty() ? 38 : 50)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const ui::Tokens &t = Theme::tokens();
        const QRectF box = option.rect;
        const QString title = index.data(Qt::DisplayRole).toString();
        const auto words = [&](const QRectF &line, TextRole role, const QColor &ink, const QString &text) {
            painter->setFont(Theme::font(role));
            painter->setPen(ink);
            painter->drawText(line, Qt::AlignVCenter | Qt::AlignLeft,
                              QFontMetricsF(painter->font()).elidedText(text, Qt::ElideRight, line.width()));
        };
        if (index.data(Index).toInt() < 0) {
            words(box.adjusted(Theme::px(8), Theme::px(6), 0, 0), TextRole::Label, t.ink2, title);
            return;
        }
        if (option.state.testFlag(QStyle::State_Selected)) {
            painter->fillRect(box, t.accentSoft);
            painter->fillRect(QRectF(box.left(), box.top(), Theme::px(3), box.height()), t.accent);
        }
        painter->fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), t.lineSoft);
        const double side = Theme::px(16);
        ui::paintIcon(*painter, QRectF(box.left() + Theme::px(12), box.center().y() - side / 2, side, side),
                      index.data(IconName).toString(), t.ink2);
        const double left = box.left() + Theme::px(40);
        double right = box.right() - Theme::px(12);
        if (const QString trailing = index.data(Trailing).toString(); !trailing.isEmpty()) {
            painter->setFont(Theme::font(TextRole::Label));
            const double width = QFontMetricsF(painter->font()).horizontalAdvance(trailing) + 1;
            words(QRectF(right - width, box.top(), width, box.height()), TextRole::Label, t.ink2, trailing);
            right -= width + Theme::px(12);
        }
        QRectF line(left, box.top(), right - left, box.height());
        const QString subtitle = index.data(Subtitle).toString();
        if (!subtitle.isEmpty())
            line = QRectF(left, box.top() + Theme::px(4), right - left, Theme::px(22));
        words(line, TextRole::Body, t.ink, title);
        if (!subtitle.isEmpty())
            words(line.translated(0, Theme::px(21)), TextRole::Label, t.ink2, subtitle);
    }
};

} // namespace

FindList::FindList(const QString &placeholder, QWidget *parent)
    : QWidget(parent)
    , m_field(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_model(new QStandardItemModel(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::px(10));
    m_field->setFixedHeight(Theme::px(40));
    m_field->setPlaceholderText(placeholder);
    m_field->setAccessibleName(placeholder);
    m_field->setClearButtonEnabled(true);
    m_field->installEventFilter(this);
    setFocusProxy(m_field);
    column->addWidget(m_field);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new LineDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setMinimumHeight(Theme::px(300));
    m_list->setAccessibleName(tr("Answers"));
    column->addWidget(m_list, 1);
    connect(m_field, &QLineEdit::textChanged, this, [this](const QString &text) { Q_EMIT asked(text.trimmed()); });
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) {
        if (const int result = index.data(Index).toInt(); result >= 0)
            Q_EMIT chosen(m_results.at(result).payload);
    });
}

void FindList::reset()
{
    m_takeFirst = false;
    if (m_field->text().isEmpty())
        Q_EMIT asked({});
    else
        m_field->clear();
}

void FindList::setResults(const QString &forText, const QList<ui::ResultItem> &results, const QString &emptyText)
{
    if (forText != m_field->text().trimmed())
        return;
    m_answered = forText;
    m_results = results;
    m_rowOf.clear();
    m_model->clear();
    const auto addHeader = [this](const QString &text) {
        auto *header = new QStandardItem(text);
        header->setData(-1, Index);
        header->setFlags(Qt::NoItemFlags);
        m_model->appendRow(header);
    };
    QString group;
    for (int i = 0; i < m_results.size(); ++i) {
        const ui::ResultItem &result = m_results.at(i);
        if (result.group != group && !result.group.isEmpty())
            addHeader(result.group);
        group = result.group;
        auto *item = new QStandardItem(result.title);
        item->setData(i, Index);
        item->setData(result.subtitle, Subtitle);
        item->setData(result.trailing, Trailing);
        item->setData(result.icon, IconName);
        item->setData(QString(result.title + u' ' + result.subtitle), Qt::AccessibleTextRole);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        m_rowOf.append(m_model->rowCount());
        m_model->appendRow(item);
    }
    if (m_results.isEmpty() && !emptyText.isEmpty())
        addHeader(emptyText);
    mark(m_results.isEmpty() ? -1 : 0);
    if (m_takeFirst) {
        m_takeFirst = false;
        take();
    }
}

void FindList::mark(int index)
{
    m_marked = index;
    if (index < 0)
        return;
    m_list->setCurrentIndex(m_model->index(m_rowOf.at(index), 0));
    if (index == 0)
        m_list->scrollToTop();
}

void FindList::move(int by)
{
    if (!m_results.isEmpty())
        mark(std::clamp(m_marked + by, 0, count() - 1));
}

void FindList::take()
{
    if (m_answered != m_field->text().trimmed()) {
        m_takeFirst = true;
        return;
    }
    if (m_marked >= 0 && m_marked < m_results.size())
        Q_EMIT chosen(m_results.at(m_marked).payload);
}

bool FindList::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        constexpr int page = 8;
        switch (static_cast<QKeyEvent *>(event)->key()) {
        case Qt::Key_Down:
            move(1);
            return true;
        case Qt::Key_Up:
            move(-1);
            return true;
        case Qt::Key_PageDown:
            move(page);
            return true;
        case Qt::Key_PageUp:
            move(-page);
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (!(static_cast<QKeyEvent *>(event)->modifiers() & Qt::ControlModifier)) {
                take();
                return true;
            }
            break;
        default:
            break;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace yc::affairs
