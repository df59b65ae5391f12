// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/DocumentStore.h"

#include <QMap>
#include <QTimeZone>

#include <algorithm>

namespace yc::affairs {

/// A transaction over maps, with what the commands of a case need: optimistic revisions, equality queries, series.
/// `run` rolls everything back when a command fails, as the store does.
class MapTransaction final : public core::Transaction {
public:
    MapTransaction()
    {
        m_session.personId = QStringLiteral("person:1");
        m_session.personName = QStringLiteral("周敏");
        m_session.org = QStringLiteral("310106013");
        m_session.orgName = QStringLiteral("南京西路街道");
        m_session.desk = QStringLiteral("3");
    }

    core::Result<core::Document> load(const QString &id) override
    {
        if (!documents.contains(id))
            return core::fail(core::ErrorKind::NotFound, "store.not-found");
        return documents.value(id);
    }
    core::Result<core::Document> put(core::Document document) override
    {
        if (document.revision != documents.value(document.id).revision)
            return core::fail(core::ErrorKind::Retry, "store.changed-meanwhile");
        if (failPutOf == document.type)
            return core::fail(core::ErrorKind::FreeDiskSpace, "store.full");
        ++document.revision;
        document.org = m_session.org;
        documents.insert(document.id, document);
        return document;
    }
    core::Result<> remove(const QString &id) override
    {
        if (documents.remove(id) == 0)
            return core::fail(core::ErrorKind::NotFound, "store.not-found");
        return {};
    }
    core::Result<core::Rows> query(const core::Query &query) override
    {
        core::Rows rows;
        rows.columns = {QStringLiteral("id")};
        for (const core::Document &one : std::as_const(documents)) {
            const bool fits = one.type == query.type && std::ranges::all_of(query.where, [&](const auto &condition) {
                                  return one.body.value(condition.field).toVariant() == condition.value;
                              });
            if (fits)
                rows.rows.append({one.id});
        }
        return rows;
    }
    core::Result<qint64> count(const core::Query &counted) override
    {
        YC_ASSIGN(const core::Rows rows, query(counted));
        return rows.rows.size();
    }
    core::Result<qint64> nextNumber(const QString &series) override { return ++numbers[series]; }
    [[nodiscard]] const core::Session &session() const override { return m_session; }
    [[nodiscard]] QDateTime now() const override { return time; }

    core::Result<QJsonObject> run(const core::Command &command)
    {
        const auto documentsBefore = documents;
        const auto numbersBefore = numbers;
        auto result = command.work(*this);
        if (!result) {
            documents = documentsBefore;
            numbers = numbersBefore;
        }
        return result;
    }
    void setLocal(const QString &text) { time = QDateTime::fromString(text, Qt::ISODate).toUTC(); }
    [[nodiscard]] QList<core::Document> ofType(const QString &type) const
    {
        QList<core::Document> result;
        std::ranges::copy_if(documents, std::back_inserter(result), [&](const auto &one) { return one.type == type; });
        return result;
    }

    QMap<QString, core::Document> documents;
    QMap<QString, qint64> numbers;
    QDateTime time;
    QString failPutOf; ///< a type whose documents the disk refuses

private:
    core::Session m_session;
};

} // namespace yc::affairs
