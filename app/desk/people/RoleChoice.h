// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/RoleRules.h"

#include <QWidget>

class QCheckBox;

namespace yc::ui {
class TextLabel;
} // namespace yc::ui

namespace yc::desk {

/// The roles as boxes to tick. One that cannot be ticked is off, and says why.
class RoleChoice : public QWidget {
    Q_OBJECT
public:
    explicit RoleChoice(QWidget *parent = nullptr);
    /// `held`: what the person has now. `granter`: what the one who chooses may do. `everybody`: see RoleRules.
    void setUp(const QStringList &held, const QSet<QString> &granter, const QList<QStringList> &everybody);
    [[nodiscard]] QStringList roles() const;
    [[nodiscard]] QCheckBox *box(const QString &role) const;
    /// Why the box of that role is off; empty if it is not.
    [[nodiscard]] QString reason(const QString &role) const;

Q_SIGNALS:
    void edited();

private:
    struct Line {
        QString role;
        QCheckBox *box;
        ui::TextLabel *words;
    };
    void check();
    QList<Line> m_lines;
    core::RoleRules m_rules;
    QStringList m_held;
    QSet<QString> m_granter;
    QList<QStringList> m_everybody;
};

} // namespace yc::desk
