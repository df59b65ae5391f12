# The declarative calls that make a module, a service and a test.

# Precompiled headers: half of a compilation is Qt's and the standard library's headers. Three sets, because libraries and
# programs are compiled with different code models.
function(yc_precompile target set)
    target_precompile_headers(${target} REUSE_FROM yc_pch_${set})
endfunction()
set(YC_PCH_CORE <QByteArray> <QDateTime> <QFuture> <QHash> <QJsonArray> <QJsonDocument> <QJsonObject> <QList> <QMap>
    <QObject> <QString> <QStringList> <QVariant> <algorithm> <expected> <functional> <memory>)
set(YC_PCH_WIDGETS <QWidget> <QLabel> <QBoxLayout> <QPainter> <QStyle> <QApplication> <QEvent>)
file(WRITE ${PROJECT_BINARY_DIR}/pch.cpp "// Gives the precompiled headers a target.\nint main() { return 0; }\n")
add_library(yc_pch_core STATIC ${PROJECT_BINARY_DIR}/pch.cpp)
target_link_libraries(yc_pch_core PRIVATE yc_flags Qt6::Core)
target_precompile_headers(yc_pch_core PRIVATE ${YC_PCH_CORE})
add_library(yc_pch_widgets STATIC ${PROJECT_BINARY_DIR}/pch.cpp)
target_link_libraries(yc_pch_widgets PRIVATE yc_flags Qt6::Widgets)
target_precompile_headers(yc_pch_widgets PRIVATE ${YC_PCH_CORE} ${YC_PCH_WIDGETS})
add_executable(yc_pch_program ${PROJECT_BINARY_DIR}/pch.cpp)
target_link_libraries(yc_pch_program PRIVATE yc_flags Qt6::Core)
target_precompile_headers(yc_pch_program PRIVATE ${YC_PCH_CORE})
set_target_properties(yc_pch_core yc_pch_widgets yc_pch_program PROPERTIES AUTOMOC OFF
    RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/pch)

# yc_library(NAME core SOURCES ... [PUBLIC lib...] [PRIVATE lib...] [WIDGETS]): the static library yc_core from this
# folder. Sources are found as "core/Result.h" from modules/ on.
function(yc_library)
    cmake_parse_arguments(A "WIDGETS" "NAME" "SOURCES;PUBLIC;PRIVATE" ${ARGN})
    set(target yc_${A_NAME})
    add_library(${target} STATIC ${A_SOURCES})
    target_include_directories(${target} PUBLIC ${PROJECT_SOURCE_DIR}/modules)
    target_link_libraries(${target} PUBLIC ${A_PUBLIC} PRIVATE yc_flags ${A_PRIVATE})
    if(A_WIDGETS)
        yc_precompile(${target} widgets)
    else()
        yc_precompile(${target} core)
    endif()
endfunction()

# yc_service(NAME residents [RULES_LIBRARIES lib...] [VIEW_LIBRARIES lib...]): a line of service from the folder of the
# calling CMakeLists.txt, entered into the registry. There is no other list to edit. In the folder are:
#   rules/  yc_residents_rules: RecordTypes.h with `QList<core::RecordType> yc::residents::recordTypes()`, CommandList.h
#           with `QList<core::CommandSpec> yc::residents::commandList()`; and where there are any, ErrorList.h with
#           `QList<core::ErrorText> errorList()`, ProblemList.h with `QList<core::ProblemText> problemList()`,
#           CalculatorList.h with `QList<core::Calculator> calculatorList()` for `yichuangctl calc`, ServiceName.h with
#           `constexpr const char *serviceName = QT_TRANSLATE_NOOP("ServiceName", "Residents")`
#   view/   yc_residents_view: MakeService.h with `std::unique_ptr<ui::Service> yc::residents::makeService()`
#   roles.json     what each role may do in this service, as :/yichuang/roles/residents/roles.json
#   settings/*.json as :/yichuang/settings/residents/…, codes/*.json as :/yichuang/codes/…, slips/*.json as
#           :/yichuang/slips/…, help/LANGUAGE/*.md as :/yichuang/help/LANGUAGE/… (the last with the view)
# They are compiled in and there from the start of each program that links the library.
function(yc_service)
    cmake_parse_arguments(A "" "NAME" "RULES_LIBRARIES;VIEW_LIBRARIES" ${ARGN})
    set(here ${CMAKE_CURRENT_SOURCE_DIR})
    file(GLOB rules CONFIGURE_DEPENDS ${here}/rules/*.h ${here}/rules/*.cpp)
    yc_library(NAME ${A_NAME}_rules SOURCES ${rules} PUBLIC yc_core ${A_RULES_LIBRARIES})
    set_property(GLOBAL APPEND PROPERTY YC_SERVICES ${A_NAME})
    file(GLOB view CONFIGURE_DEPENDS ${here}/view/*.h ${here}/view/*.cpp)
    yc_library(NAME ${A_NAME}_view SOURCES ${view} WIDGETS PUBLIC yc_${A_NAME}_rules yc_ui ${A_VIEW_LIBRARIES})
    # With -O2 GCC 14 takes the error of a std::expected that has a value, as it is moved, for one that is read.
    target_compile_options(yc_${A_NAME}_view PRIVATE $<$<CONFIG:Release>:-Wno-error=maybe-uninitialized>)
    yc_service_data(${A_NAME} rules roles /yichuang/roles/${A_NAME} ${here} ${here}/roles.json)
    yc_service_data(${A_NAME} rules settings /yichuang/settings/${A_NAME} ${here}/settings ${here}/settings/*.json)
    yc_service_data(${A_NAME} rules codes /yichuang ${here} ${here}/codes/*.json)
    yc_service_data(${A_NAME} rules slips /yichuang ${here} ${here}/slips/*.json)
    yc_service_data(${A_NAME} view help /yichuang ${here} ${here}/help/*/*.md)
endfunction()

# Compiles the files of that pattern into the rules or the view of a service, if there are any.
function(yc_service_data service part name prefix base pattern)
    file(GLOB files CONFIGURE_DEPENDS ${pattern})
    if(files)
        qt_add_resources(yc_${service}_${part} yc_${service}_${name} PREFIX ${prefix} BASE ${base} FILES ${files})
    endif()
endfunction()

# Writes the registry of all services: yc_registry (record types, commands, words; no widgets) and yc_view_registry (pages).
function(yc_make_registry)
    get_property(services GLOBAL PROPERTY YC_SERVICES)
    set(types_includes "")
    set(views_includes "")
    set(lists RecordTypes CommandList CalculatorList ErrorList ProblemList ServiceName) # the headers of rules/
    set(functions recordTypes commandList calculatorList errorList problemList serviceName)
    set(slots calls commands calculators errors problems names) # of types.cpp.in
    foreach(slot ${slots})
        set(${slot} "")
    endforeach()
    foreach(service ${services})
        foreach(list function slot IN ZIP_LISTS lists functions slots)
            if(NOT EXISTS ${PROJECT_SOURCE_DIR}/modules/services/${service}/rules/${list}.h)
                continue()
            endif()
            string(APPEND types_includes "#include \"services/${service}/rules/${list}.h\"\n")
            set(it "yc::${service}::${function}")
            if("${slot}" STREQUAL "calls")
                string(APPEND ${slot} "    all += inLine(QStringLiteral(\"${service}\"), ${it}());\n")
            elseif("${slot}" STREQUAL "names")
                string(APPEND ${slot} "    all.insert(QStringLiteral(\"${service}\"), ${it});\n")
            else()
                string(APPEND ${slot} "    all += ${it}();\n")
            endif()
        endforeach()
        string(APPEND views_includes "#include \"services/${service}/view/MakeService.h\"\n")
        string(APPEND views "    all.push_back(yc::${service}::makeService());\n")
    endforeach()
    foreach(kind types views)
        set(includes "${${kind}_includes}")
        configure_file(${PROJECT_SOURCE_DIR}/app/registry/${kind}.cpp.in ${PROJECT_BINARY_DIR}/registry/${kind}.cpp @ONLY)
    endforeach()
    list(TRANSFORM services PREPEND yc_ OUTPUT_VARIABLE libraries)
    list(TRANSFORM libraries APPEND _rules OUTPUT_VARIABLE rules)
    list(TRANSFORM libraries APPEND _view OUTPUT_VARIABLE pages)
    yc_library(NAME registry SOURCES ${PROJECT_BINARY_DIR}/registry/types.cpp
        ${PROJECT_SOURCE_DIR}/app/registry/CalculatorList.h ${PROJECT_SOURCE_DIR}/app/registry/CommandList.h
        ${PROJECT_SOURCE_DIR}/app/registry/EveryCommand.h ${PROJECT_SOURCE_DIR}/app/registry/RecordTypes.h
        ${PROJECT_SOURCE_DIR}/app/registry/ServiceNames.h ${PROJECT_SOURCE_DIR}/app/registry/Words.h PUBLIC ${rules} yc_uitext)
    target_include_directories(yc_registry PUBLIC ${PROJECT_SOURCE_DIR}/app)
    yc_library(NAME view_registry SOURCES ${PROJECT_BINARY_DIR}/registry/views.cpp
        ${PROJECT_SOURCE_DIR}/app/registry/Services.h WIDGETS PUBLIC ${pages})
    target_include_directories(yc_view_registry PUBLIC ${PROJECT_SOURCE_DIR}/app)
endfunction()

# yc_test(NAME tst_store_vault [SOURCES file...] LIBRARIES lib...): one Qt Test program, known to ctest.
# Every test gets a home of its own, the offscreen platform and a set time zone; LABELS go to ctest.
function(yc_test)
    cmake_parse_arguments(A "" "NAME;TIMEOUT" "SOURCES;LIBRARIES;LABELS" ${ARGN})
    if(NOT A_SOURCES)
        set(A_SOURCES ${A_NAME}.cpp)
    endif()
    if(NOT A_TIMEOUT)
        set(A_TIMEOUT 300)
    endif()
    add_executable(${A_NAME} ${A_SOURCES})
    target_link_libraries(${A_NAME} PRIVATE yc_flags ${A_LIBRARIES} Qt6::Test)
    yc_precompile(${A_NAME} program)
    set_target_properties(${A_NAME} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/tests)
    set(home ${PROJECT_BINARY_DIR}/tests/home/${A_NAME})
    file(MAKE_DIRECTORY ${home})
    add_test(NAME ${A_NAME} COMMAND ${A_NAME})
    set_tests_properties(${A_NAME} PROPERTIES TIMEOUT ${A_TIMEOUT} LABELS "${A_LABELS}"
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;TZ=Asia/Shanghai;LC_ALL=C.UTF-8;HOME=${home};XDG_DATA_HOME=${home}/data;XDG_CONFIG_HOME=${home}/config;XDG_CACHE_HOME=${home}/cache;YC_SOURCE_DIR=${PROJECT_SOURCE_DIR};YC_BINARY_DIR=${PROJECT_BINARY_DIR};QT_LOGGING_RULES=qt.qpa.*=false")
endfunction()
