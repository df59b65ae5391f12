// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QStringList>
#include <QWidget>

class QVBoxLayout;

namespace yc::ui {

class RailEntry;
class TextLabel;

/// The left rail: brand, where the desk is, and the places of the program. Up and Down move, Home and End jump,
/// Alt+1…9 and Alt+0 (the tenth) go straight to a place from anywhere in the window.
class NavigationRail : public QWidget {
    Q_OBJECT
public:
    explicit NavigationRail(QWidget *parent = nullptr);
    void setBrand(const QString &brand, const QString &organisation);
    void addEntry(const QString &id, const QString &iconName, const QString &label);
    /// 0 hides the badge.
    void setBadge(const QString &id, int count);
    /// Without the signal.
    void setCurrent(const QString &id);
    [[nodiscard]] QString current() const { return m_current; }
    [[nodiscard]] QStringList entries() const { return m_order; }

Q_SIGNALS:
    void selected(const QString &id);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void choose(const QString &id);
    TextLabel *m_brand;
    TextLabel *m_organisation;
    QVBoxLayout *m_column;
    QStringList m_order;
    QHash<QString, RailEntry *> m_entries;
    QString m_current;
};

} // namespace yc::ui
