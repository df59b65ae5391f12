// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QJsonObject>
#include <QStringList>

namespace yc::calc {

/// The answers of the calculators as lines for people, in the interface language.
class CalculatorText {
    Q_DECLARE_TR_FUNCTIONS(CalculatorText)
public:
    /// Of identity(): the first line says what it is and whether it is right, defects follow.
    [[nodiscard]] static QStringList identity(const QJsonObject &answer);
    /// Of due(): the first line is the answer, then what is provisional, then the days counted.
    [[nodiscard]] static QStringList due(const QJsonObject &answer);
    /// Of coordinate(): the position alone on the first line, as one pastes it; then how far it was moved.
    [[nodiscard]] static QStringList coordinate(const QJsonObject &answer);
};

} // namespace yc::calc
