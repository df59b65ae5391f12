// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/driver/ConnectOptions.h"

#include <QStringList>

namespace yc::store {

namespace {

constexpr int regexpCacheSize = 25; // what Qt's SQLite driver keeps when no size is given

std::optional<int> numberOf(QStringView value)
{
    bool ok = false;
    const int number = value.toInt(&ok);
    return ok && number >= 0 ? std::optional(number) : std::nullopt;
}

/// Applies one option, its name without the prefix; false if there is no such option or no such value.
bool apply(ConnectOptions &options, QStringView name, std::optional<QStringView> value, bool ours)
{
    if (name == u"BUSY_TIMEOUT") {
        const auto number = value ? numberOf(*value) : std::nullopt;
        options.busyTimeout = number.value_or(0);
        return number.has_value();
    }
    if (name == u"ENABLE_REGEXP") {
        options.regexpCache = value ? numberOf(*value) : regexpCacheSize;
        return options.regexpCache.has_value();
    }
    if (value)
        return false;
    if (name == u"OPEN_READONLY")
        options.readOnly = true;
    else if (name == u"OPEN_URI")
        options.uri = true;
    else if (name == u"NO_USE_EXTENDED_RESULT_CODES")
        options.extendedCodes = false;
    else if (name == u"ENABLE_NON_ASCII_CASE_FOLDING")
        options.caseFolding = true;
    else if (ours && name == u"NO_CREATE")
        options.create = false;
    else if (ours && name == u"NO_CHECKPOINT")
        options.checkpoint = false;
    else
        return !ours && name == u"ENABLE_SHARED_CACHE";
    return true;
}

} // namespace

std::expected<ConnectOptions, QString> ConnectOptions::parse(const QString &text)
{
    static constexpr QStringView ourPrefix = u"QSQLCIPHER_";
    static constexpr QStringView qtPrefix = u"QSQLITE_";
    ConnectOptions options;
    const QStringList parts = text.split(u';', Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        const QStringView option = QStringView(part).trimmed();
        if (option.isEmpty())
            continue;
        const qsizetype equals = option.indexOf(u'=');
        QStringView name = equals < 0 ? option : option.first(equals).trimmed();
        const auto value = equals < 0 ? std::nullopt : std::optional(option.sliced(equals + 1).trimmed());
        const bool ours = name.startsWith(ourPrefix);
        if (!ours && !name.startsWith(qtPrefix))
            return std::unexpected(option.toString());
        name = name.sliced(ours ? ourPrefix.size() : qtPrefix.size());
        if (!apply(options, name, value, ours))
            return std::unexpected(option.toString());
    }
    return options;
}

} // namespace yc::store
