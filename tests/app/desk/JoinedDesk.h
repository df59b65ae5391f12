// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "WindowUnderTest.h"
#include "core/RecordId.h"
#include "desk/SecretField.h"
#include "desk/SignInPage.h"
#include "store/Desk.h"
#include "sync/CityLink.h"
#include "ui/StatusPill.h"

#include <QTemporaryDir>

/// A desk in a folder of its own that has joined a city: one person who is everything, cheap keys.
class JoinedDesk {
public:
    inline static const QString secret = QStringLiteral("Counter-Lamp-31");
    inline static const QString street = QStringLiteral("310106013");
    inline static const QString residents = QStringLiteral("yc-310106013-residents");
    inline static const QString affairs = QStringLiteral("yc-310106013-affairs");
    inline static const QString desks = QStringLiteral("yc-310106013-desk");
    [[nodiscard]] static QStringList datasets() { return {residents, affairs, desks}; }

    /// `url` empty: it has not joined.
    explicit JoinedDesk(const QUrl &url, const QString &number = QStringLiteral("9001"),
                        const QStringList &roles = {QStringLiteral("administrator"), QStringLiteral("supervisor"),
                                                    QStringLiteral("clerk")},
                        const QString &account = QStringLiteral("desk-310106013-1"),
                        const QString &password = QStringLiteral("demo-desk-1"))
    {
        using namespace yc;
        const auto clock = std::make_shared<test::FakeClock>();
        store::DeskSettings settings;
        settings.org = street;
        settings.orgName = QStringLiteral("上海市静安区静安寺街道");
        settings.window = QStringLiteral("3");
        store::PersonEntry first;
        first.id = QStringLiteral("person:") + core::newUuid7(clock->now());
        first.number = number;
        first.name = QStringLiteral("周敏");
        first.roles = roles;
        first.mustChange = false;
        first.created = clock->now();
        auto made = store::Desk::create(folder(), settings, first, store::Passphrase::fromText(secret),
                                        registry::recordTypes(), clock, *demo::demoVaultSettings(clock->today()));
        if (!made)
            qFatal("no desk: %s", qPrintable(made.error().code));
        if (!url.isEmpty()) {
            sync::CityLink link;
            link.url = url;
            link.city = QStringLiteral("静安区一窗平台");
            link.street = street;
            link.desk = account;
            link.mark = QStringLiteral("A1");
            link.password = password;
            link.enrolment = QStringLiteral("00112233");
            link.datasets = datasets();
            link.cityKey = QByteArray(32, 'k');
            link.enrolledAt = clock->now();
            if (const auto kept = made->desk->setSecret(*made->store, sync::CityLink::secretName, link.toJson()); !kept)
                qFatal("no link: %s", qPrintable(kept.error().code));
        }
        made->store.reset();
    }

    [[nodiscard]] QString folder() const { return m_folder.filePath(QStringLiteral("desk")); }
    static bool signIn(WindowUnderTest &on)
    {
        auto *page = on.page<yc::desk::SignInPage>();
        if (!page)
            return false;
        auto *field = page->findChild<yc::desk::SecretField *>();
        field->setFocus();
        on.type(secret);
        on.press(Qt::Key_Return);
        return on.page<yc::desk::MainWindow>() != nullptr;
    }
    [[nodiscard]] static yc::ui::StatusPill *pill(WindowUnderTest &on)
    {
        return on.window->findChild<yc::ui::StatusPill *>();
    }
    /// A resident of these fields, new or changed; its id.
    static QString save(WindowUnderTest &on, const QJsonObject &fields, const QString &id = {})
    {
        using namespace yc;
        const QString its = id.isEmpty() ? QStringLiteral("resident:") + core::newUuid7(on.clock->now()) : id;
        core::Command command;
        command.name = QStringLiteral("residents.edit");
        command.permission = QStringLiteral("residents.edit");
        command.work = [its, fields](core::Transaction &transaction) -> core::Result<QJsonObject> {
            core::Document document;
            document.id = its;
            if (auto present = transaction.load(its))
                document = *present;
            for (auto field = fields.constBegin(); field != fields.constEnd(); ++field)
                document.body.insert(field.key(), field.value());
            YC_TRY(transaction.put(document));
            return QJsonObject();
        };
        auto done = on.door.store()->execute(std::move(command));
        done.waitForFinished();
        return done.result() ? its : QString();
    }
    [[nodiscard]] static QJsonObject body(WindowUnderTest &on, const QString &id)
    {
        auto loaded = on.door.store()->load(id);
        loaded.waitForFinished();
        return loaded.result() ? loaded.result()->body : QJsonObject();
    }

private:
    QTemporaryDir m_folder;
};
