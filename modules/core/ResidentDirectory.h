// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <QDate>
#include <QFuture>
#include <QJsonObject>
#include <QStringList>

namespace yc::core {

/// What any service needs to know of a resident. `body` is the whole record, for prefilling forms by field key.
struct Person {
    QString id; ///< "resident:…"
    QString name;
    QString sex; ///< GB/T 2261.1 code
    QDate birth;
    QString idNumber;
    QString telephone;
    QString address;
    QString committee; ///< 12-digit code
    QString household; ///< "household:…"
    QStringList tags;
    QJsonObject body;
};

/// The port through which services find and show people; implemented by the residents service.
class ResidentDirectory {
public:
    virtual ~ResidentDirectory() = default;
    [[nodiscard]] virtual QFuture<Result<Person>> load(const QString &residentId) = 0;
    /// At most `limit`, best first.
    [[nodiscard]] virtual QFuture<Result<QList<Person>>> find(const QString &text, int limit) = 0;
    /// People of the same household, head first.
    [[nodiscard]] virtual QFuture<Result<QList<Person>>> household(const QString &householdId) = 0;
    /// Opens the person's page.
    virtual void show(const QString &residentId) = 0;
    /// Opens the form for a new person, with what is known already ("name", "id_number" …); `done` gets the id.
    virtual void add(const QJsonObject &known, std::function<void(QString residentId)> done) = 0;
};

} // namespace yc::core
