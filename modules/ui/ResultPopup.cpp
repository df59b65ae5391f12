// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ResultPopup.h"

#include "ui/Icon.h"
#include "ui/Paint.h"

#include <QEvent>
#include <QListView>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace yc::ui {

namespace {

enum Role { Index = Qt::UserRole, Subtitle, Trailing, IconName };

class ResultDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        if (index.data(Index).toInt() < 0)
            return {Theme::px(100), Theme::px(28)};
        return {Theme::px(100), Theme::px(index.data(Subtitle).toString().isEmpty() ? 36 : 48)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Tokens &t = Theme::tokens();
        const QRectF box = option.rect;
        const QString title = index.data(Qt::DisplayRole).toString();
        if (index.data(Index).toInt() < 0) {
            painter->setFont(Theme::font(TextRole::Small));
            painter->setPen(t.ink2);
            painter->drawText(box.adjusted(Theme::px(12), Theme::px(4), 0, 0), Qt::AlignVCenter | Qt::AlignLeft, title);
            return;
        }
        if (option.state.testFlag(QStyle::State_Selected)) {
            const QRectF ground = box.adjusted(Theme::px(4), 1, -Theme::px(4), -1);
            paintBox(*painter, ground, Theme::radius(), t.accentSoft, {});
            painter->fillRect(QRectF(ground.left(), ground.top() + 4, Theme::px(3), ground.height() - 8), t.accent);
        }
        const double side = Theme::px(16);
        paintIcon(*painter, QRectF(box.left() + Theme::px(14), box.center().y() - side / 2, side, side),
                  index.data(IconName).toString(), t.ink2);
        const double left = box.left() + Theme::px(42);
        double right = box.right() - Theme::px(14);
        const QString trailing = index.data(Trailing).toString();
        if (!trailing.isEmpty()) {
            painter->setFont(Theme::font(TextRole::Label));
            const double words = QFontMetricsF(painter->font()).horizontalAdvance(trailing);
            painter->setPen(t.ink2);
            painter->drawText(QRectF(right - words - 1, box.top(), words + 1, box.height()),
                              Qt::AlignVCenter | Qt::AlignRight, trailing);
            right -= words + Theme::px(12);
        }
        const QString subtitle = index.data(Subtitle).toString();
        QRectF line(left, box.top(), right - left, box.height());
        if (!subtitle.isEmpty())
            line = QRectF(left, box.top() + Theme::px(4), right - left, Theme::px(22));
        painter->setFont(Theme::font(TextRole::Body));
        painter->setPen(t.ink);
        painter->drawText(line, Qt::AlignVCenter | Qt::AlignLeft,
                          QFontMetricsF(painter->font()).elidedText(title, Qt::ElideRight, line.width()));
        if (subtitle.isEmpty())
            return;
        line.translate(0, Theme::px(20));
        painter->setFont(Theme::font(TextRole::Label));
        painter->setPen(t.ink2);
        painter->drawText(line, Qt::AlignVCenter | Qt::AlignLeft,
                          QFontMetricsF(painter->font()).elidedText(subtitle, Qt::ElideRight, line.width()));
    }
};

} // namespace

ResultPopup::ResultPopup(QWidget *field)
    : QFrame(field)
    , m_field(field)
    , m_list(new QListView(this))
    , m_model(new QStandardItemModel(this))
{
    hide();
    setFocusPolicy(Qt::NoFocus);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, Theme::px(6), 1, Theme::px(6));
    connect(field, &QObject::destroyed, this, &QObject::deleteLater); // it may live in the window by then
    m_list->setModel(m_model);
    m_list->setItemDelegate(new ResultDelegate(m_list));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setAccessibleName(tr("Results"));
    column->addWidget(m_list);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) {
        const int result = index.data(Index).toInt();
        if (result < 0)
            return;
        mark(result);
        handleKey(Qt::Key_Return);
    });
}

void ResultPopup::setEmptyText(const QString &text) { m_emptyText = text; }

void ResultPopup::setResults(const QList<ResultItem> &results)
{
    const QVariant former = m_movedByHand && m_marked >= 0 ? m_results.at(m_marked).payload : QVariant();
    m_results = results;
    m_rowOf.clear();
    m_list->setUpdatesEnabled(false);
    m_model->clear();
    QString group;
    const auto addHeader = [this](const QString &text) {
        auto *header = new QStandardItem(text);
        header->setData(-1, Index);
        header->setFlags(Qt::NoItemFlags);
        m_model->appendRow(header);
    };
    for (int i = 0; i < m_results.size(); ++i) {
        const ResultItem &result = m_results.at(i);
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
    if (m_results.isEmpty() && !m_emptyText.isEmpty())
        addHeader(m_emptyText);
    int next = m_results.isEmpty() ? -1 : 0;
    if (former.isValid()) {
        for (int i = 0; i < m_results.size(); ++i) {
            if (m_results.at(i).payload == former)
                next = i;
        }
    }
    if (next <= 0)
        m_movedByHand = false;
    mark(next);
    place();
    m_list->setUpdatesEnabled(true);
}

void ResultPopup::mark(int index)
{
    m_marked = index;
    if (index < 0) {
        m_list->clearSelection();
        return;
    }
    m_list->setCurrentIndex(m_model->index(m_rowOf.at(index), 0));
    if (index == 0)
        m_list->scrollToTop();
    else
        m_list->scrollTo(m_list->currentIndex());
}

bool ResultPopup::handleKey(int key)
{
    if (!isOpen())
        return false;
    constexpr int page = 8;
    const int last = count() - 1;
    switch (key) {
    case Qt::Key_Down:
    case Qt::Key_Up:
    case Qt::Key_PageDown:
    case Qt::Key_PageUp: {
        if (last < 0)
            return true;
        const int by = key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : key == Qt::Key_PageDown ? page : -page;
        m_movedByHand = true;
        mark(std::clamp(m_marked + by, 0, last));
        return true;
    }
    case Qt::Key_Return:
    case Qt::Key_Enter: {
        if (m_marked < 0)
            return true;
        const QVariant payload = m_results.at(m_marked).payload;
        close();
        Q_EMIT chosen(payload);
        return true;
    }
    case Qt::Key_Escape:
        close();
        return true;
    default:
        return false;
    }
}

void ResultPopup::open()
{
    if (isOpen())
        return;
    if (parentWidget() != m_field->window())
        setParent(m_field->window());
    m_field->window()->installEventFilter(this);
    m_movedByHand = false;
    place();
    show();
    raise();
}

void ResultPopup::close()
{
    if (parentWidget())
        parentWidget()->removeEventFilter(this);
    hide();
    m_movedByHand = false;
}

void ResultPopup::place()
{
    int height = Theme::px(12) + 2;
    for (int row = 0; row < m_model->rowCount(); ++row)
        height += m_list->sizeHintForRow(row);
    const QPoint below = m_field->mapTo(m_field->window(), QPoint(0, m_field->height() + Theme::px(4)));
    const int room = m_field->window()->height() - below.y() - Theme::px(8);
    setGeometry(QRect(below, QSize(std::max(m_field->width(), Theme::px(280)), std::min(height, std::max(room, 60)))));
}

bool ResultPopup::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && isOpen())
        place();
    return QFrame::eventFilter(watched, event);
}

void ResultPopup::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::tokens().card);
    const QColor line = Theme::tokens().highContrast ? Theme::tokens().ink : Theme::tokens().line;
    paintBox(painter, rect(), 0, Theme::tokens().card, line);
}

} // namespace yc::ui
