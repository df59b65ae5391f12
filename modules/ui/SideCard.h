// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/RecordType.h"
#include "ui/Theme.h"

#include <QVBoxLayout>
#include <QWidget>

class QScrollArea;

namespace yc::ui {

class KeyValueGrid;

/// The card at the right of the frame, built from pieces: a person head, chips, key–value lines, sections with list
/// lines. It knows no domain: who fills it decides what stands there.
class SideCard : public QWidget {
    Q_OBJECT
public:
    explicit SideCard(QWidget *parent = nullptr);
    /// Removes everything; then add from top to bottom.
    void clear();
    void addSection(const QString &title);
    void addHead(const QString &name, const QString &subtitle);
    /// `strong` tags stand first, in the accent.
    void addChips(const QStringList &strong, const QStringList &plain);
    [[nodiscard]] KeyValueGrid *addValues();
    /// A list line that can be opened; `id` comes back with lineActivated.
    void addLine(const QString &id, State state, const QString &title, const QString &subtitle);
    void addText(const QString &text);
    void addWidget(QWidget *widget);
    [[nodiscard]] QSize sizeHint() const override { return {Theme::px(300), Theme::px(600)}; }

Q_SIGNALS:
    void lineActivated(const QString &id);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QScrollArea *m_scroll;
    QWidget *m_body = nullptr;
    QVBoxLayout *m_column = nullptr;
    QVBoxLayout *m_texts = nullptr; ///< of the present run of texts
    QVBoxLayout *m_lines = nullptr; ///< of the present run of list lines
};

} // namespace yc::ui
