// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <QDate>
#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QStringList>

#include <functional>

namespace yc::core {

/// A calculator that a service gives to `yichuangctl calc NAME`: values in, one object out. Needs no desk. A service
/// with calculators has `QList<core::Calculator> calculatorList()` in rules/CalculatorList.h; there is no other list.
struct Calculator {
    struct Option {
        const char *name;
        const char *value; ///< "DATE": how the value is called in the help
        const char *about; ///< English source sentence of the translation context "Calculator"
        bool required = false;
    };
    struct Question {
        QHash<QString, QString> values; ///< by option
        QDate today;
        bool chinese = false; ///< language of sentences in the answer
    };
    struct Answer {
        QJsonObject json;  ///< keys in lower snake case
        QStringList lines; ///< the same for people
    };
    const char *name;
    const char *usage;
    QList<Option> options;
    /// Further lines of the help: file formats. English and Chinese, as they are.
    const char *aboutEn = "";
    const char *aboutZh = "";
    std::function<Result<Answer>(const Question &)> run;
};

} // namespace yc::core
