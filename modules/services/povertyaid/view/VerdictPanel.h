// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Error.h"

#include <QJsonObject>
#include <QWidget>

class QVBoxLayout;

namespace yc::ui {
class Card;
class TextLabel;
} // namespace yc::ui

namespace yc::povertyaid {

/// What the rules say of every class at once, and of the chosen one why, line by line with rule and source.
class VerdictPanel : public QWidget {
    Q_OBJECT
public:
    explicit VerdictPanel(QWidget *parent = nullptr);
    /// `working` as MeansTestResult::toJson; `trial`: of what is typed, not of what is saved.
    void show(const QJsonObject &working, bool trial);
    /// Why there is no answer: what cannot be read.
    void showDefect(const core::Error &error);
    void choose(const QString &className);
    [[nodiscard]] QJsonObject working() const { return m_working; }
    [[nodiscard]] QString chosen() const { return m_class; }
    [[nodiscard]] ui::Card *verdictCard() const { return m_verdicts; }

private:
    void showClasses();
    void showWorking();
    void addLines(const QJsonArray &lines);

    ui::Card *m_verdicts;
    QVBoxLayout *m_lines;
    ui::Card *m_why;
    QVBoxLayout *m_steps;
    QJsonObject m_working;
    QString m_class;
    bool m_byHand = false; ///< the person chose the class
};

} // namespace yc::povertyaid
