// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/driver/SqlFunctions.h"

#include <QCache>
#include <QRegularExpression>
#include <QString>

#include <sqlcipher/sqlite3.h>

namespace yc::store {

namespace {

using PatternCache = QCache<QString, QRegularExpression>;

QString textOf(sqlite3_value *value)
{
    const auto *bytes = reinterpret_cast<const char *>(sqlite3_value_text(value));
    return QString::fromUtf8(bytes, sqlite3_value_bytes(value));
}

void giveText(sqlite3_context *context, const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    sqlite3_result_text64(context, bytes.constData(), sqlite3_uint64(bytes.size()), SQLITE_TRANSIENT, SQLITE_UTF8);
}

// SQLite calls regexp(pattern, text) for `text REGEXP pattern`.
void regexp(sqlite3_context *context, int, sqlite3_value **arguments)
{
    if (sqlite3_value_type(arguments[0]) == SQLITE_NULL || sqlite3_value_type(arguments[1]) == SQLITE_NULL)
        return sqlite3_result_null(context);
    auto *cache = static_cast<PatternCache *>(sqlite3_user_data(context));
    const QString pattern = textOf(arguments[0]);
    QRegularExpression expression;
    if (const QRegularExpression *known = cache->object(pattern)) {
        expression = *known;
    } else {
        expression.setPattern(pattern);
        cache->insert(pattern, new QRegularExpression(expression));
    }
    if (!expression.isValid()) {
        const QByteArray message = "REGEXP: " + expression.errorString().toUtf8();
        return sqlite3_result_error(context, message.constData(), int(message.size()));
    }
    sqlite3_result_int(context, expression.match(textOf(arguments[1])).hasMatch() ? 1 : 0);
}

template<QString (*fold)(const QString &)> void foldCase(sqlite3_context *context, int, sqlite3_value **arguments)
{
    if (sqlite3_value_type(arguments[0]) == SQLITE_NULL)
        return sqlite3_result_null(context);
    giveText(context, fold(textOf(arguments[0])));
}

QString lowerCase(const QString &text) { return text.toLower(); }
QString upperCase(const QString &text) { return text.toUpper(); }

constexpr int textFunction = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS;

} // namespace

int registerRegexp(sqlite3 *database, int cacheSize)
{
    auto *cache = new PatternCache(cacheSize); // SQLite deletes it, also when the call fails
    return sqlite3_create_function_v2(database, "regexp", 2, textFunction, cache, &regexp, nullptr, nullptr,
                                      [](void *data) { delete static_cast<PatternCache *>(data); });
}

int registerCaseFolding(sqlite3 *database)
{
    const int result = sqlite3_create_function_v2(database, "lower", 1, textFunction, nullptr, &foldCase<lowerCase>,
                                                  nullptr, nullptr, nullptr);
    if (result != SQLITE_OK)
        return result;
    return sqlite3_create_function_v2(database, "upper", 1, textFunction, nullptr, &foldCase<upperCase>, nullptr,
                                      nullptr, nullptr);
}

} // namespace yc::store
