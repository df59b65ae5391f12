// SPDX-License-Identifier: GPL-3.0-or-later
#include "SlipSamples.h"
#include "print/SlipPdf.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <csignal>
#include <sys/resource.h>

using namespace yc;
using namespace yc::print;

// Prints slips into PDF files and reads them back with other people's programs.
class Slips : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString path(const QString &name) const { return m_folder.filePath(name + QStringLiteral(".pdf")); }
    static SlipTemplate load(const QString &name) { return SlipTemplate::load(name).value(); }
    // Decodes the QR code of the page as a phone camera would see it at 200 dpi.
    QString qrOf(const QString &pdf, int page) const
    {
        const QString picture = m_folder.filePath(QStringLiteral("page"));
        samples::run(QStringLiteral("pdftoppm"), {QStringLiteral("-png"), QStringLiteral("-r"), QStringLiteral("200"),
                                                  QStringLiteral("-f"), QString::number(page), QStringLiteral("-l"),
                                                  QString::number(page), QStringLiteral("-singlefile"), pdf, picture});
        return QString::fromUtf8(samples::run(QStringLiteral("zbarimg"), {QStringLiteral("-q"), QStringLiteral("--raw"),
                                                                          picture + QStringLiteral(".png")}))
            .trimmed();
    }

private Q_SLOTS:
    void cleanupTestCase()
    {
        // YC_KEEP_SLIPS=FOLDER keeps the files for a look at them.
        const QString keep = qEnvironmentVariable("YC_KEEP_SLIPS");
        if (keep.isEmpty())
            return;
        QDir().mkpath(keep);
        const auto files = QDir(m_folder.path()).entryInfoList({QStringLiteral("*.pdf")});
        for (const QFileInfo &file : files) {
            QFile::remove(keep + u'/' + file.fileName());
            QFile::copy(file.filePath(), keep + u'/' + file.fileName());
        }
    }

    void printsWhatWasAccepted_data()
    {
        QTest::addColumn<QStringList>("fields");
        const QStringList common{QStringLiteral("number"),           QStringLiteral("org_name"),
                                 QStringLiteral("applicant_name"),   QStringLiteral("applicant_id_masked"),
                                 QStringLiteral("telephone_masked"), QStringLiteral("agent_name"),
                                 QStringLiteral("item_name"),        QStringLiteral("item_code"),
                                 QStringLiteral("case_number"),      QStringLiteral("legal_basis"),
                                 QStringLiteral("clerk_name"),       QStringLiteral("desk"),
                                 QStringLiteral("enquiry_phone"),    QStringLiteral("copies_note")};
        const auto row = [&common](const char *name, const QStringList &more) { QTest::newRow(name) << common + more; };
        row("acceptance-notice",
            {QStringLiteral("=2026年12月18日前"), QStringLiteral("=20个工作日"), QStringLiteral("=受理通知书"),
             QStringLiteral("=测试材料第4号"), QStringLiteral("=齐全"), QStringLiteral("=受理机构(盖章)"),
             QStringLiteral("=2026年11月20日09:31")});
        row("correction-notice", {QStringLiteral("=一次性补正告知书"), QStringLiteral("=2026年12月1日前"),
                                  QStringLiteral("=家庭经济状况核对授权书"), QStringLiteral("=未提交首页复印件")});
        row("refusal-notice",
            {QStringLiteral("=不予受理通知书"), QStringLiteral("reason"), QStringLiteral("right_body"),
             QStringLiteral("=六十日内依法申请行政复议"), QStringLiteral("=六个月内")});
        row("deficiency-notice", {QStringLiteral("=容缺受理通知书"), QStringLiteral("=2026年12月1日前"),
                                  QStringLiteral("=居民户口簿"), QStringLiteral("=终止本次办理")});
    }
    void printsWhatWasAccepted()
    {
        QFETCH(QStringList, fields);
        const QString name = QString::fromLatin1(QTest::currentDataTag());
        const SlipData data = samples::slip();
        const auto written = SlipPdf::write(path(name), load(name), data);
        VERIFY_RESULT(written);
        const QString words = samples::words(path(name));
        for (const QString &field : fields) {
            const QString expected =
                samples::squeezed(field.startsWith(u'=') ? field.mid(1) : data.value(field).toString());
            QVERIFY2(!expected.isEmpty() && words.contains(expected),
                     qPrintable(expected + QStringLiteral(" not in ") + words));
        }
        QVERIFY(!words.contains(u'{'));
        QCOMPARE(qrOf(path(name), 1), data.value(QStringLiteral("qr")).toString());
    }

    void fitsOnOnePageWithEightMaterials_data()
    {
        QTest::addColumn<int>("materials");
        QTest::newRow("acceptance-notice") << 8;
        QTest::newRow("correction-notice") << 6;
        QTest::newRow("refusal-notice") << 8;
        QTest::newRow("deficiency-notice") << 6;
    }
    void fitsOnOnePageWithEightMaterials() // the two missing ones of the sample count
    {
        QFETCH(int, materials);
        const QString name = QString::fromLatin1(QTest::currentDataTag());
        const auto slip = SlipPainter::compose(load(name), samples::slip(materials));
        VERIFY_RESULT(slip);
        QCOMPARE(slip->pageCount(), 1);
        VERIFY_RESULT(SlipPdf::write(path(name + QStringLiteral("-full")), *slip));
    }

    void breaksLongListsIntoPages_data()
    {
        QTest::addColumn<int>("materials");
        QTest::addColumn<int>("pages");
        QTest::newRow("1") << 1 << 1;
        QTest::newRow("8") << 8 << 1;
        QTest::newRow("60") << 60 << 3;
        QTest::newRow("300") << 300 << 13;
    }
    void breaksLongListsIntoPages()
    {
        QFETCH(int, materials);
        QFETCH(int, pages);
        const QString file = path(QStringLiteral("pages-%1").arg(materials));
        const auto slip = SlipPainter::compose(load(QStringLiteral("acceptance-notice")), samples::slip(materials));
        VERIFY_RESULT(slip);
        VERIFY_RESULT(SlipPdf::write(file, *slip));
        QCOMPARE(samples::info(file, QStringLiteral("Pages")).toInt(), slip->pageCount());
        QVERIFY2(qAbs(slip->pageCount() - pages) <= 1, qPrintable(QString::number(slip->pageCount())));
        const QString words = samples::words(file);
        // Every material once, the head on every page that shows materials, the numbers of all pages.
        for (int i = 1; i <= materials; ++i)
            QCOMPARE(words.count(QStringLiteral("测试材料第%1号").arg(i)), 1);
        for (int page = 1; page <= slip->pageCount(); ++page)
            QVERIFY(words.contains(QStringLiteral("第%1页共%2页").arg(page).arg(slip->pageCount())));
        QCOMPARE(words.count(QStringLiteral("受理机构(盖章)")), 1);
        const auto pagesText = QString::fromUtf8(samples::run(QStringLiteral("pdftotext"),
                                                              {QStringLiteral("-layout"), file, QStringLiteral("-")}))
                                   .split(u'\f');
        for (const QString &page : pagesText) {
            const bool lists = page.contains(QStringLiteral("测试材料第"));
            QCOMPARE(samples::squeezed(page).contains(QStringLiteral("序号材料名称形式份数状态")), lists);
        }
    }

    // Wherever the list ends, the signature has something above it on its page.
    void neverLeavesTheSignatureAlone()
    {
        const SlipTemplate notice = load(QStringLiteral("acceptance-notice"));
        for (int materials = 6; materials < 45; ++materials) {
            const auto slip = SlipPainter::compose(notice, samples::slip(materials));
            VERIFY_RESULT(slip);
            const QString file = path(QStringLiteral("orphan"));
            VERIFY_RESULT(SlipPdf::write(file, *slip));
            const auto pages = QString::fromUtf8(samples::run(QStringLiteral("pdftotext"),
                                                              {QStringLiteral("-layout"), file, QStringLiteral("-")}))
                                   .split(u'\f');
            for (const QString &page : pages) {
                const QString words = samples::squeezed(page);
                if (words.contains(QStringLiteral("签收时间")))
                    QVERIFY2(words.indexOf(QStringLiteral("申请人(代办人)签收")) > 0 &&
                                 words.contains(QStringLiteral("领取结果。")),
                             qPrintable(QStringLiteral("%1 materials").arg(materials)));
            }
        }
    }

    void namesEveryMissingKeyAtOnce()
    {
        SlipData data = samples::slip(2);
        data.remove(QStringLiteral("clerk_name"));
        data.insert(QStringLiteral("number"), QStringLiteral("  "));
        QJsonArray materials = data.value(QStringLiteral("materials")).toArray();
        QJsonObject second = materials.at(1).toObject();
        second.remove(QStringLiteral("copies"));
        materials.replace(1, second);
        data.insert(QStringLiteral("materials"), materials);
        const auto written =
            SlipPdf::write(path(QStringLiteral("missing")), load(QStringLiteral("acceptance-notice")), data);
        QVERIFY(!written);
        QCOMPARE(written.error().code, QStringLiteral("print.missing-data"));
        QCOMPARE(written.error().context.value(QStringLiteral("keys")).toStringList(),
                 (QStringList{QStringLiteral("number"), QStringLiteral("materials[1].copies"),
                              QStringLiteral("clerk_name")}));
        QVERIFY(!QFile::exists(path(QStringLiteral("missing"))));
    }
    void needsTheListOfMaterials()
    {
        const auto slip = SlipPainter::compose(load(QStringLiteral("acceptance-notice")), samples::slip(0));
        QVERIFY(!slip);
        QCOMPARE(slip.error().context.value(QStringLiteral("keys")).toStringList(),
                 QStringList{QStringLiteral("materials")});
        QVERIFY(SlipPainter::compose(load(QStringLiteral("refusal-notice")), samples::slip(0)));
    }
    void refusesACodeTooFineToScan()
    {
        SlipData data = samples::slip();
        data.insert(QStringLiteral("qr"), QStringLiteral("0123456789abcdef").repeated(60));
        const auto slip = SlipPainter::compose(load(QStringLiteral("acceptance-notice")), data);
        QVERIFY(!slip);
        QCOMPARE(slip.error().code, QStringLiteral("print.qr-too-long"));
    }
    void printsWithoutWhatIsOptional()
    {
        SlipData data = samples::slip();
        for (const char *key : {"agent_name", "promised_days", "enquiry_phone", "qr", "printed_at"})
            data.remove(QLatin1String(key));
        data.insert(QStringLiteral("due_note"), QStringLiteral("2027年放假安排未公布，日期为暂定"));
        const QString file = path(QStringLiteral("plain"));
        VERIFY_RESULT(SlipPdf::write(file, load(QStringLiteral("acceptance-notice")), data));
        const QString words = samples::words(file);
        QVERIFY(!words.contains(QStringLiteral("代办人138")));
        QVERIFY(!words.contains(QStringLiteral("工作日")));
        QVERIFY(!words.contains(QStringLiteral("咨询电话")));
        QVERIFY(words.contains(QStringLiteral("日期为暂定")));
        QCOMPARE(qrOf(file, 1), QString());
    }
    void marksAReprint()
    {
        SlipData data = samples::slip();
        data.insert(QStringLiteral("reprint"),
                    QJsonObject{{QStringLiteral("count"), 2},
                                {QStringLiteral("operator"), QStringLiteral("王补打")},
                                {QStringLiteral("at"), QStringLiteral("2026-11-23T14:05:00")}});
        data.insert(QStringLiteral("watermark"), QStringLiteral("云溪街道 王补打 2026-11-23 14:05"));
        const QString file = path(QStringLiteral("reprint"));
        VERIFY_RESULT(SlipPdf::write(file, load(QStringLiteral("acceptance-notice")), data));
        // The tiles of the watermark cross the lines; -raw keeps each run of text together.
        const QString words = samples::squeezed(QString::fromUtf8(
            samples::run(QStringLiteral("pdftotext"), {QStringLiteral("-raw"), file, QStringLiteral("-")})));
        QVERIFY(words.contains(QStringLiteral("补打")));
        QVERIFY2(words.contains(QStringLiteral("第2次补打王补打2026年11月23日14:05")), qPrintable(words));
        QCOMPARE(qrOf(file, 1), data.value(QStringLiteral("qr")).toString()); // the watermark leaves the code readable
    }
    void printsLongNamesWhole()
    {
        SlipData data = samples::slip();
        const QString name = QStringLiteral("阿卜杜热西提·买买提明·吐尔逊江·艾则孜·测试用超长姓名样例");
        data.insert(QStringLiteral("applicant_name"), name);
        data.insert(QStringLiteral("item_name"), QStringLiteral("城乡居民基本养老保险参保登记与待遇核定").repeated(6));
        const QString file = path(QStringLiteral("long"));
        VERIFY_RESULT(SlipPdf::write(file, load(QStringLiteral("acceptance-notice")), data));
        QVERIFY(samples::words(file).contains(name + u'：') || samples::words(file).contains(name + u':'));
        QVERIFY(samples::words(file).contains(data.value(QStringLiteral("item_name")).toString()) ||
                samples::words(file).count(QStringLiteral("待遇核定")) >= 6);
    }
    void cutsARowTallerThanAPage()
    {
        SlipData data = samples::slip();
        QString reason;
        for (int i = 1; i <= 400; ++i)
            reason += QStringLiteral("理由%1：材料与系统核对的结果不一致。").arg(i);
        data.insert(QStringLiteral("reason"), reason);
        const QString file = path(QStringLiteral("tall"));
        const auto slip = SlipPainter::compose(load(QStringLiteral("refusal-notice")), data);
        VERIFY_RESULT(slip);
        QVERIFY(slip->pageCount() > 2);
        VERIFY_RESULT(SlipPdf::write(file, *slip));
        const QString words = samples::words(file);
        QVERIFY(words.contains(QStringLiteral("理由1:")));
        QVERIFY(words.contains(QStringLiteral("理由400:")));
    }
    void printsRareCharactersAndTellsWhichItCannot()
    {
        SlipData data = samples::slip();
        data.insert(QStringLiteral("applicant_name"), QStringLiteral("𠮷㛃䶮"));
        const auto rare = SlipPainter::compose(load(QStringLiteral("acceptance-notice")), data);
        VERIFY_RESULT(rare);
        QCOMPARE(rare->unprintable(), QString());
        const QString file = path(QStringLiteral("rare"));
        VERIFY_RESULT(SlipPdf::write(file, *rare));
        QVERIFY(samples::words(file).contains(QStringLiteral("𠮷㛃䶮")));
        const QString unassigned = QString::fromUcs4(U"\U000F0001", 1); // private use, in no font
        data.insert(QStringLiteral("applicant_name"), QStringLiteral("张") + unassigned);
        const auto unknown = SlipPainter::compose(load(QStringLiteral("acceptance-notice")), data);
        VERIFY_RESULT(unknown);
        QCOMPARE(unknown->unprintable(), unassigned);
    }
    void growsAReceiptWithItsContent()
    {
        const SlipTemplate receipt = load(QStringLiteral("receipt"));
        const auto small = SlipPainter::compose(receipt, samples::slip(1));
        const auto large = SlipPainter::compose(receipt, samples::slip(40));
        VERIFY_RESULT(small);
        VERIFY_RESULT(large);
        QCOMPARE(small->pageCount(), 1);
        QCOMPARE(large->pageCount(), 1);
        QCOMPARE(qRound(small->pageMm().width()), 80);
        QVERIFY(small->pageMm().height() < 200);
        QVERIFY(large->pageMm().height() > small->pageMm().height() + 200);
        const QString file = path(QStringLiteral("receipt"));
        VERIFY_RESULT(SlipPdf::write(file, receipt, samples::slip(3)));
        QVERIFY(samples::words(file).contains(QStringLiteral("310199001001-20261120-0042")));
        QCOMPARE(qrOf(file, 1), samples::slip().value(QStringLiteral("qr")).toString());
    }
    void isOnA4AndEmbedsItsFonts()
    {
        const QString file = path(QStringLiteral("a4"));
        VERIFY_RESULT(SlipPdf::write(file, load(QStringLiteral("acceptance-notice")), samples::slip()));
        QVERIFY2(samples::info(file, QStringLiteral("Page size")).contains(QStringLiteral("A4")),
                 qPrintable(samples::info(file, QStringLiteral("Page size"))));
        const auto fonts =
            QString::fromUtf8(samples::run(QStringLiteral("pdffonts"), {file})).split(u'\n', Qt::SkipEmptyParts);
        QVERIFY(fonts.size() > 2);
        for (const QString &font : fonts.mid(2)) // name, type, encoding, emb, sub, uni
            QVERIFY2(font.contains(QStringLiteral(" yes ")) && font.contains(QStringLiteral("Identity-H")),
                     qPrintable(font));
        QVERIFY2(QFileInfo(file).size() < 600 * 1024, qPrintable(QString::number(QFileInfo(file).size())));
    }
    void keepsPersonalDataOutOfTheMetadata()
    {
        const QString file = path(QStringLiteral("metadata"));
        VERIFY_RESULT(SlipPdf::write(file, load(QStringLiteral("acceptance-notice")), samples::slip()));
        QCOMPARE(samples::info(file, QStringLiteral("Title")), QStringLiteral("受理通知书"));
        const QString all = QString::fromUtf8(samples::run(QStringLiteral("pdfinfo"), {file})) +
                            QString::fromUtf8(samples::run(QStringLiteral("pdfinfo"), {QStringLiteral("-meta"), file}));
        for (const char *key : {"applicant_name", "applicant_id_masked", "telephone_masked", "agent_name", "number",
                                "case_number", "clerk_name"})
            QVERIFY(!all.contains(samples::slip().value(QLatin1String(key)).toString()));
    }
    void saysThatAPathCannotBeWritten()
    {
        const auto written = SlipPdf::write(QStringLiteral("/proc/nowhere/slip.pdf"),
                                            load(QStringLiteral("acceptance-notice")), samples::slip());
        QVERIFY(!written);
        QCOMPARE(written.error().code, QStringLiteral("print.cannot-write"));
        QVERIFY(!written.error().context.contains(QStringLiteral("path")));
    }
    void leavesTheOldFileWhenTheDiskGivesOut()
    {
        const QString file = path(QStringLiteral("kept"));
        QFile old(file);
        QVERIFY(old.open(QIODevice::WriteOnly));
        old.write("old");
        old.close();
        const auto before = QDir(m_folder.path()).entryList(QDir::Files);
        // A limit on file size makes write() fail part-way, as a full disk does.
        rlimit usual{};
        QCOMPARE(getrlimit(RLIMIT_FSIZE, &usual), 0);
        const auto handler = std::signal(SIGXFSZ, SIG_IGN);
        const rlimit tight{.rlim_cur = 4096, .rlim_max = usual.rlim_max};
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &tight), 0);
        const auto written = SlipPdf::write(file, load(QStringLiteral("acceptance-notice")), samples::slip());
        setrlimit(RLIMIT_FSIZE, &usual);
        std::signal(SIGXFSZ, handler);
        QVERIFY(!written);
        QVERIFY(written.error().code == QStringLiteral("print.cannot-write") ||
                written.error().code == QStringLiteral("print.disk-full"));
        QVERIFY(old.open(QIODevice::ReadOnly));
        QCOMPARE(old.readAll(), QByteArray("old"));
        QCOMPARE(QDir(m_folder.path()).entryList(QDir::Files), before);
    }
    void looksTheSameOnEveryDevice()
    {
        const auto slip = SlipPainter::compose(load(QStringLiteral("acceptance-notice")), samples::slip());
        VERIFY_RESULT(slip);
        const QImage low = slip->image(0, 96), high = slip->image(0, 288);
        QCOMPARE(low.size(), QSize(794, 1123)); // A4 at 96 dpi
        const QImage same = high.scaled(low.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        // Edges differ between resolutions, places do not: far closer than to itself moved by two pixels.
        const auto distance = [&low](const QImage &other, int shift) {
            qint64 sum = 0;
            for (int y = 0; y + shift < low.height(); ++y)
                for (int x = 0; x < low.width(); ++x)
                    sum += qAbs(qGray(low.pixel(x, y)) - qGray(other.pixel(x, y + shift)));
            return sum;
        };
        QVERIFY2(distance(same, 0) * 2 < distance(low, 2),
                 qPrintable(QStringLiteral("%1 of %2").arg(distance(same, 0)).arg(distance(low, 2))));
    }
    void printsHowLongAPageTakes()
    {
        const SlipTemplate notice = load(QStringLiteral("acceptance-notice"));
        QElapsedTimer timer;
        const auto slip = SlipPainter::compose(notice, samples::slip(300));
        VERIFY_RESULT(slip);
        const auto one = samples::slip(8);
        timer.start();
        constexpr int times = 20;
        for (int i = 0; i < times; ++i)
            QVERIFY(SlipPainter::compose(notice, one));
        const double compose = double(timer.nsecsElapsed()) / 1e6 / times;
        timer.restart();
        const auto pdf = SlipPdf::bytes(*slip);
        QVERIFY(pdf);
        const double page = double(timer.nsecsElapsed()) / 1e6 / slip->pageCount();
        const auto single = SlipPainter::compose(notice, one);
        timer.restart();
        const auto singlePdf = SlipPdf::bytes(*single);
        const double whole = double(timer.nsecsElapsed()) / 1e6;
        timer.restart();
        const QImage image = slip->image(0, 96);
        const double screen = double(timer.nsecsElapsed()) / 1e6;
        QVERIFY(!image.isNull());
        qInfo("compose %.1f ms a slip, PDF of one page %.1f ms and %lld kB, %.1f ms a page of %d, screen at 96 dpi "
              "%.1f ms",
              compose, whole, static_cast<long long>(singlePdf->size() / 1024), page, slip->pageCount(), screen);
    }
};

QTEST_MAIN(Slips)
#include "tst_print_slips.moc"
