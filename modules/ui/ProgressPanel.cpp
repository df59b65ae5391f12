// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ProgressPanel.h"

#include "ui/ActionButton.h"
#include "ui/TextLabel.h"

#include <QKeyEvent>
#include <QLocale>
#include <QProgressBar>
#include <QVBoxLayout>

namespace yc::ui {

ProgressPanel::ProgressPanel(const QString &title, QWidget *parent)
    : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Theme::px(16));
    auto *column = new QVBoxLayout;
    column->setSpacing(Theme::px(6));
    auto *line = new QHBoxLayout;
    m_title = new TextLabel(TextRole::Strong, title, this);
    m_count = new TextLabel(TextRole::Secondary, {}, this);
    line->addWidget(m_title, 1);
    line->addWidget(m_count);
    column->addLayout(line);
    m_bar = new QProgressBar(this);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(title);
    m_bar->setRange(0, 0);
    column->addWidget(m_bar);
    m_details = new TextLabel(TextRole::Label, {}, this);
    m_details->setVisible(false);
    column->addWidget(m_details);
    row->addLayout(column, 1);
    m_cancel = new ActionButton(tr("Cancel"), ActionButton::Kind::Plain, this);
    row->addWidget(m_cancel, 0, Qt::AlignVCenter);
    connect(m_cancel, &ActionButton::clicked, this, [this] {
        setCancelling(true);
        Q_EMIT cancelRequested();
    });
}

void ProgressPanel::setProgress(qint64 done, qint64 total)
{
    constexpr int steps = 1000; // QProgressBar counts in int; rows may be more
    if (total <= 0) {
        m_bar->setRange(0, 0);
        m_count->setText(done > 0 ? QLocale().toString(done) : QString());
        return;
    }
    m_bar->setRange(0, steps);
    m_bar->setValue(int(done * steps / total));
    m_count->setText(QLocale().toString(done) + QStringLiteral(" / ") + QLocale().toString(total));
}

void ProgressPanel::setDetails(const QString &text)
{
    m_details->setText(text);
    m_details->setVisible(!text.isEmpty());
}

void ProgressPanel::setCancelling(bool cancelling)
{
    m_cancel->setEnabled(!cancelling);
    m_cancel->setText(cancelling ? tr("Stopping…") : tr("Cancel"));
    m_cancel->updateGeometry();
}

void ProgressPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_cancel->isEnabled())
        m_cancel->click();
    else
        QWidget::keyPressEvent(event);
}

} // namespace yc::ui
