// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/RecordType.h"

#include <QHash>
#include <QWidget>

class QGridLayout;
class QTimer;

namespace yc::ui {

class TextLabel;

/// Labels and values in two columns. Sensitive values stand masked with a link to show them; the page decides about
/// reason and audit, then calls reveal(), and the value masks itself again after 30 s.
class KeyValueGrid : public QWidget {
    Q_OBJECT
public:
    /// Width of the label column at 100 %.
    explicit KeyValueGrid(int labelWidth = 84, QWidget *parent = nullptr);
    /// Adds a line, or replaces the value of `key`.
    void setValue(const QString &key, const QString &label, const QString &value,
                  core::PersonalData kind = core::PersonalData::None, bool revealable = false);
    /// Second ink after the value: "2026-09 核实".
    void setNote(const QString &key, const QString &note);
    void reveal(const QString &key);
    /// Every value that has a link now.
    void revealAll();
    [[nodiscard]] bool canReveal() const;
    void maskAll();
    [[nodiscard]] QString shown(const QString &key) const;
    [[nodiscard]] QString label(const QString &key) const;
    void clear();
    /// Milliseconds until a revealed value hides itself; RevealClock's unless set.
    void setRemaskAfter(int milliseconds);

Q_SIGNALS:
    void revealRequested(const QString &key);

private:
    struct Line {
        QString value;
        core::PersonalData kind = core::PersonalData::None;
        TextLabel *label = nullptr;
        TextLabel *shown = nullptr;
        TextLabel *note = nullptr;
        QWidget *link = nullptr;
        QWidget *cell = nullptr;
    };
    QGridLayout *m_grid;
    QHash<QString, Line> m_lines;
    QTimer *m_remask;
    int m_labelWidth;
    int m_next = 0;
};

} // namespace yc::ui
