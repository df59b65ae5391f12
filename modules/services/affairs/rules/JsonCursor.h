// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "services/affairs/rules/ServiceItem.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QJsonValue>

#include <memory>
#include <utility>

namespace yc::affairs {

/// A place in a JSON file that remembers its first defect, so that reading stays one line a value. Cursors of one file
/// share the defect; what is read after it is a default and thrown away by the caller.
class JsonCursor {
public:
    [[nodiscard]] static core::Result<JsonCursor> open(const QString &file, const QByteArray &json)
    {
        QJsonParseError error;
        const QJsonDocument document = QJsonDocument::fromJson(json, &error);
        if (!document.isObject()) {
            return core::fail(core::ErrorKind::CallAdministrator, "catalogue.not-json",
                              {{QStringLiteral("file"), file}, {QStringLiteral("offset"), error.offset}});
        }
        JsonCursor cursor;
        cursor.m_value = document.object();
        cursor.m_defect = std::make_shared<std::optional<core::Error>>();
        cursor.m_file = file;
        return cursor;
    }

    /// The first defect of the file, if there was one.
    [[nodiscard]] core::Result<> outcome() const
    {
        if (*m_defect)
            return std::unexpected(**m_defect);
        return {};
    }

    [[nodiscard]] bool has(const char *key) const { return object().contains(QLatin1String(key)); }
    [[nodiscard]] bool isNull(const char *key) const { return object().value(QLatin1String(key)).isNull(); }
    [[nodiscard]] JsonCursor at(const QString &key) const
    {
        JsonCursor child = *this;
        child.m_value = object().value(key);
        child.m_pointer += u'/' + key;
        if (child.m_value.isUndefined())
            child.report("catalogue.missing");
        return child;
    }
    [[nodiscard]] JsonCursor at(const char *key) const { return at(QString::fromLatin1(key)); }
    [[nodiscard]] QList<JsonCursor> items(const char *key) const
    {
        const JsonCursor list = at(key);
        if (!list.m_value.isArray())
            list.report("catalogue.wrong-type");
        QList<JsonCursor> result;
        const QJsonArray array = list.m_value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i) {
            JsonCursor child = list;
            child.m_value = array.at(i);
            child.m_pointer += u'/' + QString::number(i);
            result.append(child);
        }
        return result;
    }
    [[nodiscard]] QStringList keys() const { return object().keys(); }
    [[nodiscard]] QJsonObject object() const
    {
        if (!m_value.isObject())
            report("catalogue.wrong-type");
        return m_value.toObject();
    }

    [[nodiscard]] QString text() const
    {
        if (!m_value.isString())
            report("catalogue.wrong-type");
        return m_value.toString();
    }
    [[nodiscard]] QString text(const char *key) const { return at(key).text(); }
    [[nodiscard]] qint64 integer(const char *key) const
    {
        const JsonCursor child = at(key);
        const double number = child.m_value.toDouble();
        if (!child.m_value.isDouble() || number != static_cast<double>(static_cast<qint64>(number)))
            child.report("catalogue.wrong-type");
        return static_cast<qint64>(number);
    }
    [[nodiscard]] bool flag(const char *key) const
    {
        const JsonCursor child = at(key);
        if (!child.m_value.isBool())
            child.report("catalogue.wrong-type");
        return child.m_value.toBool();
    }
    [[nodiscard]] QDate date(const char *key) const
    {
        const JsonCursor child = at(key);
        const QDate date = QDate::fromString(child.text(), Qt::ISODate);
        if (!date.isValid())
            child.report("catalogue.bad-value");
        return date;
    }
    [[nodiscard]] LocalText localText(const char *key) const
    {
        const JsonCursor child = at(key);
        return {child.text("zh"), child.text("en")};
    }
    [[nodiscard]] QStringList texts(const char *key) const
    {
        QStringList result;
        for (const JsonCursor &one : items(key))
            result.append(one.text());
        return result;
    }
    /// One of the words of a table.
    template<class Value, size_t size>
    [[nodiscard]] Value word(const char *key, const std::pair<const char *, Value> (&table)[size]) const
    {
        const JsonCursor child = at(key);
        const QString found = child.text();
        for (const auto &[name, value] : table) {
            if (found == QLatin1String(name))
                return value;
        }
        child.report("catalogue.bad-value");
        return table[0].second;
    }
    void report(const char *code, const QString &name = {}) const
    {
        if (*m_defect)
            return;
        QVariantMap context{{QStringLiteral("file"), m_file}, {QStringLiteral("pointer"), m_pointer}};
        if (!name.isEmpty())
            context.insert(QStringLiteral("name"), name);
        *m_defect = core::Error{core::ErrorKind::CallAdministrator, QString::fromLatin1(code), context};
    }

private:
    QJsonValue m_value;
    QString m_file;
    QString m_pointer;
    std::shared_ptr<std::optional<core::Error>> m_defect;
};

} // namespace yc::affairs
