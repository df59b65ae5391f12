// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Card.h"
#include "ui/FormField.h"
#include "ui/Service.h"

#include <optional>

class QButtonGroup;
class QRadioButton;

namespace yc::ui {
class KeyValueGrid;
}

namespace yc::desk {

/// One thing to choose in a conflict: what it was, what each side made of it, or another value. From the keyboard:
/// Left and Right choose a side, O another value, Up and Down go to the next card.
class ConflictFieldCard : public ui::Card {
    Q_OBJECT
public:
    enum class Choice { None, Ours, Theirs, Other };
    struct Side {
        QString heading; ///< who and when
        QList<ui::ValueLine> lines;
    };
    struct Content {
        QString label;
        QStringList fields; ///< that are chosen together
        Side base;
        Side ours;
        Side theirs;
        std::optional<ui::FormFieldSpec> other;
        bool mayReveal = false;
        bool mayChoose = false;
    };
    explicit ConflictFieldCard(Content content, QWidget *parent = nullptr);
    [[nodiscard]] Choice choice() const;
    void choose(Choice choice);
    [[nodiscard]] QStringList fields() const { return m_content.fields; }
    [[nodiscard]] const Content &shown() const { return m_content; }
    /// What stands in the editor of another value; its own check first.
    [[nodiscard]] ui::FormField *other() const { return m_other; }
    /// Shows a masked line on every side, for a while.
    void reveal(const QString &line);

Q_SIGNALS:
    void chosen();
    void revealRequested(const QString &line, const QString &label);
    /// To the card before (-1) or after (1).
    void moveRequested(int step);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QWidget *makeSide(const Side &side, QRadioButton *button);
    [[nodiscard]] ui::KeyValueGrid *makeGrid(const QList<ui::ValueLine> &lines);
    Content m_content;
    QButtonGroup *m_buttons;
    QRadioButton *m_ours;
    QRadioButton *m_theirs;
    QRadioButton *m_otherButton = nullptr;
    ui::FormField *m_other = nullptr;
    QList<ui::KeyValueGrid *> m_grids;
};

} // namespace yc::desk
